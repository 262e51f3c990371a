namespace Dispatch.Storage.Accounts;

/// <summary>Prices and subsidies that hold from a month on.</summary>
public sealed class AccountTariffRow
{
    /// <summary>The first month, 202611.</summary>
    public required int FromMonth { get; init; }

    /// <summary>The tariff, JSON.</summary>
    public required string Document { get; set; }

    /// <summary>When it was set, UTC.</summary>
    public required DateTime MadeUtc { get; set; }

    /// <summary>Who set it.</summary>
    public required string MadeBy { get; set; }
}
