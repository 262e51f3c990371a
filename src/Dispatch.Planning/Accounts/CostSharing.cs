using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Accounts;

/// <summary>
/// Shares the real cost of a route (wages, overtime, kilometres; not the prices that only steer the search) among the orders it serves: what a stop costs goes to
/// its orders in equal parts, what loading, breaks and the ways to and from the base cost goes to all of them. The parts add up to the whole.
/// </summary>
internal static class CostSharing
{
    private const string Volunteer = "volunteer";

    // The terms of PlanCost that are money, by their JSON names.
    private static readonly string[] _money = ["distance", "work", "overtime"];

    /// <summary>Whether somebody is served at the stop.</summary>
    public static bool IsService(PlanStop stop) =>
        stop.Kind is PlanStopKind.MealDrop or PlanStopKind.Visit or PlanStopKind.EscortPickup or PlanStopKind.EscortStay or PlanStopKind.EscortReturn;

    /// <summary>Adds what each order costs, milli-fen.</summary>
    public static void Add(PlanRoute route, Dictionary<string, long> costs)
    {
        if (route.Staff.Kind == Volunteer)
            return;
        var served = route.Stops.Where(s => IsService(s) && !s.Items.IsEmpty).ToList();
        foreach (var stop in served)
            Spread(Cost(stop), [.. stop.Items.Select(i => i.Id)], costs);
        Spread(route.Stops.Except(served).Sum(Cost), [.. served.SelectMany(s => s.Items).Select(i => i.Id).Distinct(StringComparer.Ordinal)], costs);
    }

    private static long Cost(PlanStop stop) => stop.Costs.Where(c => _money.Contains(c.Key)).Sum(c => c.Value);

    private static void Spread(long whole, IReadOnlyList<string> items, Dictionary<string, long> costs)
    {
        for (var i = 0; i < items.Count; i++)
            costs[items[i]] = costs.GetValueOrDefault(items[i]) + (whole * (i + 1) / items.Count) - (whole * i / items.Count);
    }
}
