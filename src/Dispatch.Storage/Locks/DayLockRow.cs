namespace Dispatch.Storage.Locks;

/// <summary>A dispatcher's word that one order or visit stays with a person, at a time, or both.</summary>
public sealed class DayLockRow
{
    /// <summary>Made by the program.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The order or visit.</summary>
    public required string ItemId { get; init; }

    /// <summary>Who does it. Null: anybody.</summary>
    public string? StaffId { get; init; }

    /// <summary>When it starts, seconds after local midnight. Null: any time.</summary>
    public int? Start { get; init; }

    /// <summary>Who locked it.</summary>
    public required string LockedBy { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was locked, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }
}
