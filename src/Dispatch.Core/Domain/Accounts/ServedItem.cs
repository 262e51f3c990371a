using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Core.Domain.Accounts;

/// <summary>An order or visit of a day in force and how it ended.</summary>
public sealed record ServedItem
{
    /// <summary>Order or visit id.</summary>
    public required string ItemId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whose.</summary>
    public required string ElderId { get; init; }

    /// <summary>The elder's street.</summary>
    public required string StreetCode { get; init; }

    /// <summary>Code of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Portions of a meal; 0: a visit.</summary>
    public int Portions { get; init; }

    /// <summary>Who pays.</summary>
    public required SubsidySource Source { get; init; }

    /// <summary>The elder's age in years at the day; null: unknown.</summary>
    public int? Age { get; init; }

    /// <summary>The provider whose people came; empty: none.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>Price of the whole order by the provider's own list, fen; null: the tariff's.</summary>
    public long? ProviderPrice { get; init; }

    /// <summary>How it ended.</summary>
    public required ServiceOutcome Outcome { get; init; }

    /// <summary>What it cost: its share of working time, ways and trips of those who came, milli-fen.</summary>
    public long CostMilliFen { get; init; }

    /// <summary>Minutes credited to volunteers (时间银行).</summary>
    public int VolunteerMinutes { get; init; }
}
