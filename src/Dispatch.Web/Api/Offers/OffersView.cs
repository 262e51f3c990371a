using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Offers;

namespace Dispatch.Web.Api.Offers;

/// <summary>Who could come when.</summary>
/// <param name="Offers">The offers, the cheapest first; may be empty.</param>
/// <param name="Refusal">Why the visit cannot be planned at all: a reason code. Null: it can, or everybody is busy.</param>
/// <param name="RefusalText">The same in words.</param>
internal sealed record OffersView(ImmutableArray<SlotOffer> Offers, string? Refusal, PlanText? RefusalText);
