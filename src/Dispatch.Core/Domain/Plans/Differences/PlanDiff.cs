using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Plans.Differences;

/// <summary>What differs between two plans of one day and area.</summary>
public sealed record PlanDiff
{
    /// <summary>Orders and visits with other people or another start (by a minute or more), ascending by id; those in one plan only too.</summary>
    public ImmutableArray<PlanMove> Moves { get; init; } = [];

    /// <summary>Elders to phone: their time moves by more than tolerated, somebody else comes for a visit, or nobody does.</summary>
    public ImmutableArray<PhoneCall> Elders { get; init; } = [];

    /// <summary>Staff to phone: their route changes.</summary>
    public ImmutableArray<PhoneCall> Staff { get; init; } = [];

    /// <summary>What is not served now and was before, or is new, with its reason.</summary>
    public ImmutableArray<PlanUnserved> Unserved { get; init; } = [];

    /// <summary>Orders and visits in both plans, counted once a person who does them.</summary>
    public required int Shared { get; init; }

    /// <summary>Of these, how many stay with their person.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Cost of the earlier plan by term.</summary>
    public required PlanCost Before { get; init; }

    /// <summary>Cost of the later plan by term; what is paid for changing is its term "change".</summary>
    public required PlanCost After { get; init; }

    /// <summary>Share of what both plans have that stays with its person, 0 to 1.</summary>
    public double UnchangedShare => Shared == 0 ? 1 : Unchanged / (double)Shared;
}
