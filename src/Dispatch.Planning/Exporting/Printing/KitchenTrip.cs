using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>One trip loaded at a canteen: who takes it, when, and where it goes.</summary>
/// <param name="Route">The rider's route.</param>
/// <param name="Load">Where and when it is loaded.</param>
/// <param name="Drops">Where the boxes go, in order.</param>
/// <param name="Batch">The cooking batch it is taken from. Null: not known.</param>
internal sealed record KitchenTrip(PlanRoute Route, PlanStop Load, ImmutableArray<PlanStop> Drops, Batch? Batch)
{
    /// <summary>What is on board.</summary>
    public IEnumerable<PlanItem> Boxes => Drops.SelectMany(d => d.Items);

    /// <summary>All trips of a canteen or kitchen in the order of loading.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="placeId">The canteen or kitchen.</param>
    /// <param name="batches">Its cooking batches; a trip is taken from the last one ready when it is loaded. Empty: not known.</param>
    public static IEnumerable<KitchenTrip> Of(DayPlan plan, string placeId, IEnumerable<Batch> batches)
    {
        var ready = batches.Where(b => b.CanteenId == placeId).OrderBy(b => b.ReadyAt).ToList();
        var trips = from route in plan.Routes
                    from load in route.Stops
                    where load.PlaceId == placeId && IsLoading(load)
                    let drops = route.Stops.Where(s => s.Trip == load.Trip && (s.Kind is PlanStopKind.MealDrop or PlanStopKind.TrunkDrop)).ToImmutableArray()
                    where drops.Length > 0
                    orderby load.Departure, route.Staff.Id
                    select new KitchenTrip(route, load, drops, ready.FindLast(b => b.ReadyAt.Seconds <= load.Departure));
        return trips;
    }

    /// <summary>Whether boxes are taken on board at a stop.</summary>
    public static bool IsLoading(PlanStop stop) => stop is { PlaceId: not null, Trip: > 0, Kind: PlanStopKind.Load or PlanStopKind.Start };
}
