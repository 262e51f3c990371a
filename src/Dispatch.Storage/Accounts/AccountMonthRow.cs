namespace Dispatch.Storage.Accounts;

/// <summary>A month that was closed at least once.</summary>
public sealed class AccountMonthRow
{
    /// <summary>The month, 202611.</summary>
    public required int Month { get; init; }

    /// <summary>Whether it is closed now.</summary>
    public required bool IsClosed { get; set; }

    /// <summary>When it was last closed or reopened, UTC.</summary>
    public required DateTime ChangedUtc { get; set; }

    /// <summary>Who did that.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>The sums as last closed, JSON.</summary>
    public required string Document { get; set; }

    /// <summary>The tariff it was closed by, JSON.</summary>
    public required string Tariff { get; set; }

    /// <summary>SHA-256 of all its lines as last closed, lower-case hex.</summary>
    public required string EntriesHash { get; set; }

    /// <summary>Counts up with each change of the row: the concurrency token, set in code.</summary>
    public int Revision { get; set; } = 1;
}
