namespace Dispatch.Storage.Actuals;

/// <summary>What really happened with one order or visit at one person's hands. Day, item and person are the key.</summary>
public sealed class StopActualRow
{
    /// <summary>The day, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The order or visit.</summary>
    public required string ItemId { get; init; }

    /// <summary>Who does it.</summary>
    public required string StaffId { get; init; }

    /// <summary>How far it is.</summary>
    public required StopState State { get; set; }

    /// <summary>Arrival at the door, UTC. Null: not yet, or not told.</summary>
    public DateTime? ArrivedUtc { get; set; }

    /// <summary>End of the service, UTC. Null: not yet, or not told.</summary>
    public DateTime? DoneUtc { get; set; }

    /// <summary>The reporting device's own clock at the last report, UTC. Null: not told.</summary>
    public DateTime? DeviceUtc { get; set; }

    /// <summary>Who reported last.</summary>
    public required string ReportedBy { get; set; }

    /// <summary>What they said. Null: nothing.</summary>
    public string? Note { get; set; }

    /// <summary>Counts up with each change of the row: the concurrency token, set in code.</summary>
    public int Revision { get; set; } = 1;
}
