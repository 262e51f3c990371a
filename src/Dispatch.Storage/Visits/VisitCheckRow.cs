namespace Dispatch.Storage.Visits;

/// <summary>Something a carer or rider told from a stop: arrived, done, nobody at home …; told once, however often the phone sends it.</summary>
public sealed class VisitCheckRow
{
    /// <summary>Made by the phone.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The order or visit.</summary>
    public required string ItemId { get; init; }

    /// <summary>Who told it.</summary>
    public required string StaffId { get; init; }

    /// <summary>What was told.</summary>
    public required string Kind { get; init; }

    /// <summary>Particulars, JSON.</summary>
    public required string Document { get; init; }

    /// <summary>When it happened by the phone's clock, UTC.</summary>
    public required DateTime DeviceUtc { get; init; }

    /// <summary>When it came in, UTC.</summary>
    public required DateTime ReceivedUtc { get; init; }
}
