using System.Collections.Immutable;
using Dispatch.Planning.Offers;

namespace Dispatch.Web.Api.Offers;

/// <summary>Who could come when.</summary>
/// <param name="Offers">The offers, the cheapest first; may be empty.</param>
/// <param name="Refusal">Why the visit cannot be planned at all: a reason code. Null: it can, or everybody is busy.</param>
internal sealed record OffersView(ImmutableArray<SlotOffer> Offers, string? Refusal);
