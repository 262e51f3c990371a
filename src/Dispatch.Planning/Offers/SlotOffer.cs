using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Offers;

/// <summary>Who could come when, and what that does to others.</summary>
public sealed record SlotOffer
{
    /// <summary>Who would come, by the service's roles.</summary>
    public required ImmutableArray<PlanTeamMate> Staff { get; init; }

    /// <summary>When the visit would begin, seconds after local midnight.</summary>
    public required int Start { get; init; }

    /// <summary>What the day's plan would cost more, milli-fen; the checker's word.</summary>
    public required long CostMilliFen { get; init; }

    /// <summary>Stops of others that would begin at another time (by a minute or more).</summary>
    public required ImmutableArray<OfferRipple> Ripple { get; init; }

    /// <summary>The whole problem and plan with the offer taken, for the checker.</summary>
    internal (Problem Problem, Solution Plan) Taken { get; init; }
}
