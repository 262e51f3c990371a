using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Staff;

/// <summary>A working time of a person: either on one <see cref="Date"/> or, without a date, every week on <see cref="Days"/>. A dated shift replaces the weekly ones of that day. Key: <see cref="Id"/>.</summary>
public sealed record Shift
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>Staff id.</summary>
    public required string StaffId { get; init; }

    /// <summary>The one day it holds; null = weekly.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Days of the week it holds when <see cref="Date"/> is null. Default every day.</summary>
    public Weekdays Days { get; init; } = Weekdays.EveryDay;

    /// <summary>Hard limits: not before, not after. Seconds after midnight, both ends included.</summary>
    public required TimeWindow Hours { get; init; }

    /// <summary>End after which overtime is paid; null = the end of <see cref="Hours"/>.</summary>
    public DayTime? RegularEnd { get; init; }
}
