namespace Dispatch.Core.Domain.Events;

/// <summary>Somebody is behind: what they have not begun by the event's time begins later.</summary>
public sealed record CaregiverLate : DayEvent
{
    /// <summary>Who.</summary>
    public required string StaffId { get; init; }

    /// <summary>By how much, minutes, 1 to 1,440.</summary>
    public required int Minutes { get; init; }
}
