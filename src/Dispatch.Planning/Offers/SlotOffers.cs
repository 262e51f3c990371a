using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Writing;

namespace Dispatch.Planning.Offers;

/// <summary>The answer to a caller: the best offers, the cheapest first, or why there are none.</summary>
/// <param name="Offers">The offers; may be empty.</param>
/// <param name="Refusal">Why the visit cannot be planned at all; null: it can, or everybody is busy.</param>
public sealed record SlotOffers(ImmutableArray<SlotOffer> Offers, ExcludedOrder? Refusal)
{
    /// <summary>The refusal in words. Null: there is none.</summary>
    public PlanText? RefusalText => Refusal is { } r ? UnservedTexts.Of(r.Code, null, r.Value, r.Limit, BlockedTexts.Of(r.BlockedBy)) : null;
}
