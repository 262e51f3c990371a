namespace Dispatch.Core.Domain.Accounts;

/// <summary>What one order comes to: its price with who pays it, and its cost. Equal charges need no correction.</summary>
public sealed record Charge
{
    /// <summary>Order or visit id.</summary>
    public required string ItemId { get; init; }

    /// <summary>The day of service.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whose.</summary>
    public required string ElderId { get; init; }

    /// <summary>The elder's street.</summary>
    public required string StreetCode { get; init; }

    /// <summary>Code of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>The provider who earns it; empty: none.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>Portions of a meal; 0: a visit.</summary>
    public int Portions { get; init; }

    /// <summary>Served, or nobody opened.</summary>
    public ServiceOutcome Outcome { get; init; }

    /// <summary>Who pays; the sum is the price.</summary>
    public PaymentShares Shares { get; init; }

    /// <summary>What it cost, travel included, milli-fen.</summary>
    public long CostMilliFen { get; init; }

    /// <summary>Minutes credited to volunteers.</summary>
    public int VolunteerMinutes { get; init; }

    /// <summary>The same taken back.</summary>
    public Charge Reversed() => this with { Shares = -Shares, CostMilliFen = -CostMilliFen, VolunteerMinutes = -VolunteerMinutes, Portions = -Portions };
}
