using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>The way back from a routing problem's indices to the domain. Immutable.</summary>
public sealed record ProblemIndex
{
    /// <summary>Places by location index.</summary>
    public required ImmutableArray<PlanPlace> Places { get; init; }

    /// <summary>Places the plan shows, used or not, by kind and id.</summary>
    public required ImmutableArray<PlanPlace> Shown { get; init; }

    /// <summary>People and shifts by vehicle index.</summary>
    public required ImmutableArray<VehicleRef> Vehicles { get; init; }

    /// <summary>Place id of each depot: a canteen or a kitchen.</summary>
    public required ImmutableArray<string> DepotPlaces { get; init; }

    /// <summary>By activity index.</summary>
    public required ImmutableArray<ActivityRef> Activities { get; init; }

    /// <summary>By request index.</summary>
    public required ImmutableArray<RequestRef> Requests { get; init; }

    /// <summary>Orders that are not in the problem, ascending by id (ordinal).</summary>
    public required ImmutableArray<ExcludedOrder> Excluded { get; init; }

    /// <summary>What was noticed, ascending by code and subject (ordinal).</summary>
    public required ImmutableArray<PlanWarning> Warnings { get; init; }

    /// <summary>Services of the day's orders, ascending by code (ordinal).</summary>
    public required ImmutableArray<PlanService> Services { get; init; }

    /// <summary>How it was decided which canteen cooks for whom; null = no meals.</summary>
    public PlanDecision? CanteenChoice { get; init; }

    /// <summary>How it was decided which kitchen supplies which canteen; null = nothing to choose.</summary>
    public PlanDecision? KitchenChoice { get; init; }

    /// <summary>Equipment kinds by number.</summary>
    public required ImmutableArray<string> EquipmentKinds { get; init; }

    /// <summary>Skill codes by number.</summary>
    public required ImmutableArray<string> SkillCodes { get; init; }
}
