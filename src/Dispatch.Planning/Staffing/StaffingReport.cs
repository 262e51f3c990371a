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

    /// <summary>Portions planned; null: hidden.</summary>
    public required int? PlannedMeals { get; init; }

    /// <summary>By canteen and meal.</summary>
    public required ImmutableArray<SlotUse> Slots { get; init; }

    /// <summary>By kind of staff and hour.</summary>
    public required ImmutableArray<HourNeed> Hours { get; init; }

    /// <summary>By skill and level.</summary>
    public required ImmutableArray<SkillNeedHours> Skills { get; init; }

    /// <summary>The same for who may not read elders: what is of fewer than five elders is hidden, and what it could be worked out from. Counts of staff stay.</summary>
    public StaffingReport Suppressed() => SmallStaffing.Of(this);
}
