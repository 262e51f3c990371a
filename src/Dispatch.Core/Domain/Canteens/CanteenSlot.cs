using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Canteens;

/// <summary>One meal slot of a canteen. Key: canteen and meal together. Windows are seconds after midnight, both ends included.</summary>
public sealed record CanteenSlot
{
    /// <summary>Id of the canteen.</summary>
    public required string CanteenId { get; init; }

    /// <summary>Lunch or dinner.</summary>
    public required Meal Meal { get; init; }

    /// <summary>Weekdays on which it is open. Default every day.</summary>
    public Weekdays Days { get; init; } = Weekdays.EveryDay;

    /// <summary>When riders may load (kitchen door open).</summary>
    public required TimeWindow Loading { get; init; }

    /// <summary>Door window promised to elders who name none.</summary>
    public required TimeWindow Promised { get; init; }

    /// <summary>Most portions delivered in this slot.</summary>
    public required Portions Capacity { get; init; }

    /// <summary>Latest arrival of what the central kitchen brings; null = cooked on the spot.</summary>
    public DayTime? SupplyBy { get; init; }

    /// <summary>Portions the central kitchen brings; null = as many as are ordered.</summary>
    public Portions? Supplied { get; init; }
}
