namespace Dispatch.Core.Domain.Events;

/// <summary>Somebody who was told absent works again from the event's time on.</summary>
public sealed record CaregiverBack : DayEvent
{
    /// <summary>Who.</summary>
    public required string StaffId { get; init; }
}
