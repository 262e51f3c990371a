using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Siting;

/// <summary>A choice of sites and how good it is.</summary>
/// <param name="Chosen">The new sites, ascending.</param>
/// <param name="By">Who chose.</param>
/// <param name="Value">Elders covered, or metres walked in all.</param>
/// <param name="Bound">No choice covers more, or walks less: proven.</param>
/// <param name="GreedyValue">What the greedy choice reaches.</param>
/// <param name="Seconds">Seconds of the search, the bound and OR-Tools together; the greedy choice comes before.</param>
/// <param name="Fault">Why OR-Tools took no part or was lost (docs/errors.md); null: it answered.</param>
public sealed record SitingAnswer(ImmutableArray<int> Chosen, PlanDecider By, long Value, long Bound, long GreedyValue, double Seconds, string? Fault)
{
    /// <summary>Share of the value that is not proven, 0 to 1; 0: proven to be the best.</summary>
    public double Gap => Value == Bound ? 0 : Math.Abs(Value - Bound) / (double)Math.Max(1, Math.Max(Value, Bound));
}
