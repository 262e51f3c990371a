using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Plans;

/// <summary>
/// One day's plan of one district or street, in the words of the people who use it: who goes where when, what is not served and why, what
/// it costs, what it was made from and what the checker says. Complete in itself: it can be shown, printed or compared without the
/// registers it came from. Immutable; a change is a copy with a new version.
/// </summary>
public sealed record DayPlan
{
    /// <summary>Made by the planner (version 7 suits: ids then sort by time). Stays the same for ever.</summary>
    public required Guid Id { get; init; }

    /// <summary>The planned day, local (Asia/Shanghai).</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The district or the one street it covers.</summary>
    public required PlanScope Scope { get; init; }

    /// <summary>1 for the first plan of this date and scope, then counting up. 0: not stored yet; the store gives the number.</summary>
    public int Version { get; init; }

    /// <summary>Where the plan stands in its life. Default draft.</summary>
    public PlanStatus Status { get; init; } = PlanStatus.Draft;

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>What it was made from and how: enough to make it again.</summary>
    public required PlanOrigin Origin { get; init; }

    /// <summary>What the independent checker says. Null: never checked; such a plan is not stored.</summary>
    public PlanCertificate? Certificate { get; init; }

    /// <summary>The service types that occur in the plan, with their names.</summary>
    public ImmutableArray<PlanService> Services { get; init; } = [];

    /// <summary>Every place the plan speaks of, and the canteens, stations and hospitals of its area even when unused.</summary>
    public ImmutableArray<PlanPlace> Places { get; init; } = [];

    /// <summary>One route for each person who has work, in the order of base, kind and name the planner chose.</summary>
    public ImmutableArray<PlanRoute> Routes { get; init; } = [];

    /// <summary>People on shift that day whom the plan does not need.</summary>
    public ImmutableArray<PlanStaff> IdleStaff { get; init; } = [];

    /// <summary>Every order or visit that is not served, with its reason.</summary>
    public ImmutableArray<PlanUnserved> Unserved { get; init; } = [];

    /// <summary>What the planner noticed on the way (expired qualifications, orders skipped today …); ascending by code and subject.</summary>
    public ImmutableArray<PlanWarning> Warnings { get; init; } = [];
}
