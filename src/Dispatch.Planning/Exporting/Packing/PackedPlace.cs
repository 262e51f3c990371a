using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Exporting.Printing;

namespace Dispatch.Planning.Exporting.Packing;

/// <summary>What a canteen or kitchen cooks and packs on a day, batch by batch; no names of elders.</summary>
/// <param name="PlaceId">The canteen or kitchen.</param>
/// <param name="Name">Its name.</param>
/// <param name="Batches">Those something is taken from, the earliest first.</param>
public sealed record PackedPlace(string PlaceId, string Name, ImmutableArray<PackedBatch> Batches)
{
    /// <summary>Every canteen and kitchen of a plan from which boxes leave, by name.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="batches">The batches it was made with. Empty: not known.</param>
    public static ImmutableArray<PackedPlace> Of(DayPlan plan, IReadOnlyList<Batch> batches)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var places = plan.Routes.SelectMany(r => r.Stops).Where(KitchenTrip.IsLoading).Select(s => s.PlaceId!).Distinct(StringComparer.Ordinal);
        return [.. from place in places
                   let trips = KitchenTrip.Of(plan, place, batches).ToList()
                   where trips.Count > 0
                   let name = trips[0].Load.PlaceName ?? place
                   orderby name, place
                   select new PackedPlace(place, name, [.. trips.GroupBy(t => t.Batch).OrderBy(b => b.Min(t => t.Load.Departure)).Select(Batch)])];
    }

    private static PackedBatch Batch(IGrouping<Batch?, KitchenTrip> trips) => new(
        trips.Key?.Meal, trips.Key?.Number, trips.Key?.ReadyAt.Seconds, Portions(trips.SelectMany(t => t.Boxes)), Diets(trips.SelectMany(t => t.Boxes)), [.. trips.Select(Trip)]);

    private static PackedTrip Trip(KitchenTrip trip) => new(
        trip.Route.Staff.Id, trip.Route.Staff.Name, trip.Load.Trip, trip.Load.Start, trip.Load.Departure, Portions(trip.Boxes), Diets(trip.Boxes),
        [.. trip.Drops.Select((drop, i) => new PackedDrop(i + 1, drop.PlaceName ?? "", drop.Start, Portions(drop.Items), Diets(drop.Items))).Reverse()]);

    private static int Portions(IEnumerable<PlanItem> boxes) => boxes.Sum(b => b.Portions);

    private static SortedDictionary<string, int> Diets(IEnumerable<PlanItem> boxes) =>
        new(boxes.GroupBy(b => b.Diet ?? "").ToDictionary(g => g.Key, Portions), StringComparer.Ordinal);
}
