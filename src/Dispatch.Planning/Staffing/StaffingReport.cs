using System.Collections.Immutable;

namespace Dispatch.Planning.Staffing;

/// <summary>Capacity and staffing of a day.</summary>
public sealed record StaffingReport
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Street or district code; empty: everything.</summary>
    public required string ScopeCode { get; init; }

    /// <summary>Meals a day the district aims for.</summary>
    public required int TargetMeals { get; init; }

    /// <summary>Portions all slots can deliver that day.</summary>
    public required int CapacityMeals { get; init; }

    /// <summary>Portions planned.</summary>
    public required int PlannedMeals { get; init; }

    /// <summary>By canteen and meal.</summary>
    public required ImmutableArray<SlotUse> Slots { get; init; }

    /// <summary>By kind of staff and hour.</summary>
    public required ImmutableArray<HourNeed> Hours { get; init; }

    /// <summary>By skill and level.</summary>
    public required ImmutableArray<SkillNeedHours> Skills { get; init; }
}
