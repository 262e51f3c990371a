namespace Dispatch.Storage.Calendars;

/// <summary>How an entry was last told to calendars, so that its number counts up when it changes.</summary>
public sealed class CalendarEntryRow
{
    /// <summary>Stable name of the entry.</summary>
    public required string Uid { get; init; }

    /// <summary>Whose calendar.</summary>
    public required string StaffId { get; init; }

    /// <summary>Counts up with each change, from 0.</summary>
    public required int Sequence { get; set; }

    /// <summary>SHA-256 of what was told, lower-case hex.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The entry was taken away.</summary>
    public bool Cancelled { get; set; }
}
