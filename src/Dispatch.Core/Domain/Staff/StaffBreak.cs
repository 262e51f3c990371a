using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Staff;

/// <summary>A rest that must be taken on working days whose shift covers it. Key: staff and number together.</summary>
public sealed record StaffBreak
{
    /// <summary>Staff id.</summary>
    public required string StaffId { get; init; }

    /// <summary>1, 2 … in the order of the day.</summary>
    public required int Number { get; init; }

    /// <summary>When it may begin. Seconds after midnight, both ends included.</summary>
    public required TimeWindow Starts { get; init; }

    /// <summary>How long it lasts.</summary>
    public required Seconds Length { get; init; }

    /// <summary>Days of the week. Default every day.</summary>
    public Weekdays Days { get; init; } = Weekdays.EveryDay;
}
