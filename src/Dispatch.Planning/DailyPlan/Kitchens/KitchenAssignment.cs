using System.Collections.Immutable;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Choices;

namespace Dispatch.Planning.DailyPlan.Kitchens;

/// <summary>
/// Finds the kitchen of every canteen that is to be supplied: the register's where it names one, else the one the plan chooses among those whose vans
/// can be there in time, under what each kitchen cooks and its vans carry.
/// </summary>
internal sealed class KitchenAssignment
{
    private readonly BuildContext _context;
    private readonly ImmutableArray<Kitchen> _kitchens;
    private readonly ILookup<string, VehicleRef> _vans;

    private KitchenAssignment(BuildContext context)
    {
        _context = context;
        _kitchens = [.. context.Registers.Kitchens.Values.OrderBy(k => k.Id, StringComparer.Ordinal)];
        _vans = context.Fleet.Where(v => v.Trunk is not null).ToLookup(v => v.Trunk!.KitchenId, StringComparer.Ordinal);
    }

    /// <summary>The kitchen of each canteen, by canteen id; canteens that no kitchen can supply in time are left out and told.</summary>
    public static IReadOnlyDictionary<string, Kitchen> Choose(BuildContext context, IReadOnlyList<SupplyNeed> needs, ChoiceTools tools) =>
        new KitchenAssignment(context).Choose(needs, tools);

    private Dictionary<string, Kitchen> Choose(IReadOnlyList<SupplyNeed> needs, ChoiceTools tools)
    {
        var found = needs.Where(n => n.Canteen.KitchenId.Length > 0).DistinctBy(n => n.Canteen.Id)
            .ToDictionary(n => n.Canteen.Id, n => _context.Registers.Kitchens[n.Canteen.KitchenId], StringComparer.Ordinal);
        var open = needs.Where(n => n.Canteen.KitchenId.Length == 0).GroupBy(n => n.Canteen.Id).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.ToList()).ToList();
        var canteens = Canteens(open);
        if (canteens.Count == 0)
            return found;
        var room = _kitchens.Select(k => Room(k) - needs.Where(n => n.Canteen.KitchenId == k.Id).Sum(n => n.Portions));
        var problem = new KitchenProblem([.. room], [.. canteens], TrunkRuns.UnservedPrice(_context));
        var decided = KitchenChooser.Choose(problem, _context.Options.Assignment.SolverWork, tools);
        _context.KitchenChoice = decided.Decision;
        if (decided.Fault is { } fault)
            ChoiceWarnings.Kitchens(_context, fault);
        for (var c = 0; c < canteens.Count; c++)
            found[canteens[c].Id] = _kitchens[canteens[c].Ways[decided.Choice[c]].Kitchen];
        return found;
    }

    private List<SuppliedCanteen> Canteens(List<List<SupplyNeed>> open)
    {
        if (open.Count == 0)
            return [];
        ImmutableArray<Wgs84Point> points = [.. _kitchens.Select(k => k.Gate), .. open.Select(n => n[0].Canteen.Gate)];
        var travel = _context.Travel.Profile(points, TravelMode.Car);
        var canteens = new List<SuppliedCanteen>();
        for (var c = 0; c < open.Count; c++)
        {
            var (needs, place) = (open[c], _kitchens.Length + c);
            var ways = Enumerable.Range(0, _kitchens.Length).Select(k => (Kitchen: k, Way: travel.At(_kitchens[k].Loading.Earliest)))
                .Where(x => needs.All(n => Arrival(x.Kitchen, x.Way.Duration(x.Kitchen, place)) <= n.Deadline))
                .Select(x => new KitchenWay(
                    x.Kitchen, Cost(x.Kitchen, x.Way.Distance(x.Kitchen, place), x.Way.Duration(x.Kitchen, place)) * needs.Count)).ToImmutableArray();
            if (ways.IsEmpty)
                WarnNoKitchen(needs[0]);
            else
                canteens.Add(new SuppliedCanteen(needs[0].Canteen.Id, needs.Sum(n => n.Portions), ways));
        }

        return canteens;
    }

    /// <summary>When the first van can be there: the dock and a driver's shift open, loaded, driven. Never, without a van on duty.</summary>
    private long Arrival(int kitchen, int seconds)
    {
        var (dock, vans) = (_kitchens[kitchen], _vans[_kitchens[kitchen].Id]);
        return vans.Any() ? Math.Max(dock.Loading.Earliest, vans.Min(v => v.Shift.Hours.Earliest)) + dock.LoadTime.Value + (long)seconds : long.MaxValue;
    }

    /// <summary>There and back, fen: kilometres at the fare of the kitchen's cheapest van, and the driver's time.</summary>
    private long Cost(int kitchen, int metres, int seconds)
    {
        var options = _context.Options;
        var fare = _vans[_kitchens[kitchen].Id].Select(v => v.Trunk!.CostPerKm.Amount).Where(f => f > 0).DefaultIfEmpty(options.Modes[TravelMode.Car].FenPerKm).Min();
        return (long)Math.Round(2 * ((metres * fare / 1000.0) + (seconds * (options.LeastHour + options.TravelHour) / 3600.0)));
    }

    /// <summary>What a kitchen cooks and its vans on duty carry in all their runs, portions.</summary>
    private int Room(Kitchen kitchen) =>
        (int)Math.Min(kitchen.DailyCapacity.Count, _vans[kitchen.Id].DistinctBy(v => v.Trunk!.Id).Sum(v => (long)v.Trunk!.Capacity.Count * v.Trunk.MaxRuns));

    private void WarnNoKitchen(SupplyNeed need) => _context.Warn(PlanCodes.NoKitchen, need.Canteen.Id,
        $"没有中央厨房能在 {new Core.Units.DayTime(need.Deadline)} 前把餐送到 {need.Canteen.Name},该处送餐计划以餐到为前提。",
        $"No central kitchen can be at {need.Canteen.Name} by {new Core.Units.DayTime(need.Deadline)}; its meals are planned as if they came.");
}
