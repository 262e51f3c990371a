using System.Collections.Immutable;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>
/// Merges orders behind one gate into stops, so that ten orders cost one approach. Together go orders of one canteen, slot and ready time, with
/// the same locks and refusals and windows that overlap enough, up to the portions and the time of one stop.
/// </summary>
internal sealed class MealGrouping(BuildContext context, Service service, IReadOnlySet<string> linked)
{
    public ImmutableArray<MealStop> Group(IEnumerable<AssignedMeal> meals, int mostPortions)
    {
        var stops = ImmutableArray.CreateBuilder<MealStop>();
        foreach (var group in meals.GroupBy(KeyOf).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal))
        {
            var open = new List<AssignedMeal>();
            foreach (var meal in group.OrderBy(m => m.Window.Latest).ThenBy(m => m.Window.Earliest).ThenBy(m => m.Elder.Building, StringComparer.Ordinal)
                .ThenBy(m => m.Elder.Floor).ThenBy(m => m.Order.Id, StringComparer.Ordinal))
            {
                if (open.Count > 0 && !Fits(open, meal, mostPortions))
                    stops.Add(Close(open, group.Key.Refused));
                open.Add(meal);
            }

            stops.Add(Close(open, group.Key.Refused));
        }

        return stops.ToImmutable();
    }

    private Key KeyOf(AssignedMeal meal)
    {
        var refused = context.Registers.RelationsOf(meal.Elder.Id).Where(r => r.Kind == RelationKind.Refused).Select(r => r.StaffId);
        return new Key(meal.Elder.CompoundId, meal.Source.Canteen.Id, meal.Order.Terms.Meal.ToString(), meal.Release, meal.Order.Terms.FixedStaffId,
            string.Join('\n', refused), meal.Order.Terms.Wished, linked.Contains(meal.Order.Id) ? meal.Order.Id : "");
    }

    private bool Fits(List<AssignedMeal> open, AssignedMeal meal, int mostPortions)
    {
        if (open.Sum(m => m.Order.Terms.Portions.Count) + meal.Order.Terms.Portions.Count > mostPortions)
            return false;
        var together = open.Append(meal).ToList();
        if (Times(together).Service > context.Options.StopMinutes * 60)
            return false;
        var window = Shared(together);
        var enough = Math.Min(context.Options.SharedWindowMinutes * 60, together.Min(m => m.Window.Latest - m.Window.Earliest));
        return window.Latest - window.Earliest >= enough;
    }

    private MealStop Close(List<AssignedMeal> open, string refused)
    {
        var (serviceTime, lastDoor) = Times(open);
        var gate = context.Registers.Compounds[open[0].Elder.CompoundId].GateTime.Value;
        var window = Shared(open);
        var stop = new MealStop(
            [.. open], new TimeWindow(window.Earliest, Math.Max(window.Earliest, window.Latest - gate - lastDoor)), serviceTime, lastDoor,
            [.. refused.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
        open.Clear();
        return stop;
    }

    /// <summary>One way there and back for each building, and a hand-over for each order; the last door comes before the last way back.</summary>
    private (int Service, int LastDoor) Times(IReadOnlyList<AssignedMeal> meals)
    {
        var (total, lastWay, lastHandOver, building) = (0, 0, 0, (string?)null);
        foreach (var meal in meals.OrderBy(m => m.Elder.Building, StringComparer.Ordinal).ThenBy(m => m.Elder.Floor).ThenBy(m => m.Order.Id, StringComparer.Ordinal))
        {
            if (meal.Elder.Building != building)
            {
                building = meal.Elder.Building;
                lastWay = context.Registers.BuildingOf(meal.Elder)?.FromGate.Value ?? 0;
                total += 2 * lastWay;
            }

            lastHandOver = HandOver(meal);
            total += lastHandOver;
        }

        return (total, total - lastWay - lastHandOver);
    }

    private int HandOver(AssignedMeal meal) =>
        Durations.Planned(service, service.BaseTime, context.Registers.FloorsToClimb(meal.Elder), meal.Order.Terms.Portions.Count);

    private static TimeWindow Shared(IReadOnlyList<AssignedMeal> meals) => new(meals.Max(m => m.Window.Earliest), meals.Min(m => m.Window.Latest));

    private sealed record Key(
        string Compound, string Canteen, string Meal, int Release, string FixedStaff, string Refused, TimeWindow? Wished, string Linked);
}
