using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>Everything that was ever in force for one person on one day, the newest first.</summary>
/// <param name="cards">The routes with their plans.</param>
internal sealed class RoadDay(ImmutableArray<(PlanSummary Plan, RouteCard Card)> cards)
{
    public static async Task<RoadDay> LoadAsync(PlanStore plans, RouteCards cards, DateOnly date, string staffId, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<(PlanSummary, RouteCard)>();
        foreach (var plan in await plans.OfStaffAsync(date, staffId, cancel).ConfigureAwait(false))
        {
            if (await cards.FindAsync(plan, staffId, cancel).ConfigureAwait(false) is { } card)
                found.Add((plan, card));
        }

        return new RoadDay(found.ToImmutable());
    }

    /// <summary>The newest plan whose route of the person holds all the orders. Null: none ever did.</summary>
    public (PlanSummary Plan, RouteCard Card)? PlanOf(ImmutableArray<string> items)
    {
        foreach (var entry in cards)
        {
            if (items.All(i => entry.Card.Items.ContainsKey(i)))
                return entry;
        }

        return null;
    }

    /// <summary>Whether a plan is the one to work by.</summary>
    public static bool IsInForce(PlanSummary plan) => plan.Status == PlanStatus.Published;
}
