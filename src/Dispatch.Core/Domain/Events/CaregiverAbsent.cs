namespace Dispatch.Core.Domain.Events;

/// <summary>Somebody (rider, caregiver, escort, volunteer) falls out from the event's time on.</summary>
public sealed record CaregiverAbsent : DayEvent
{
    /// <summary>Who.</summary>
    public required string StaffId { get; init; }

    /// <summary>Back at this time, seconds after local midnight. Null (default): not today.</summary>
    public int? Until { get; init; }
}
