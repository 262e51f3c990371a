using System.Collections.Immutable;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// Orders that are alike to a canteen: one compound, meal, diet, window, habit and size. They may be shared out over several canteens, an order never.
/// </summary>
internal sealed record DemandGroup
{
    /// <summary>Diet asked for.</summary>
    public required Diet Diet { get; init; }

    /// <summary>Number of orders, 1 or more.</summary>
    public required int Orders { get; init; }

    /// <summary>Portions of each order, 1 or more.</summary>
    public int Portions { get; init; } = 1;

    /// <summary>Price of leaving one order without a canteen, fen: by the priority of the service, for each of its portions; 0 where there is nothing to choose.</summary>
    public required long Unassigned { get; init; }

    /// <summary>The canteens' slots that may take it, the cheapest first; empty = none.</summary>
    public required ImmutableArray<CanteenChoice> Choices { get; init; }
}
