using System.Globalization;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;
using Dispatch.Routing.Rules;

namespace Dispatch.Routing.Evaluation;

/// <summary>A vehicle unwrapped for the inner loops, with the matrices of its mode and its prices folded into one edge cost.</summary>
internal sealed class FlatVehicle
{
    public required Vehicle Source { get; init; }
    public required int[] Duration { get; init; }
    public required int[] Distance { get; init; }

    /// <summary>Distance × price + travel time × price, per pair of locations; where hours matter what a leg costs at least.</summary>
    public required int[] EdgeCost { get; init; }

    /// <summary>Transposed tables (row = to): the inner loop reads all legs into one place from one row.</summary>
    public required int[] DurationInto { get; init; }
    public required int[] EdgeCostInto { get; init; }

    /// <summary>
    /// Set where the hours of the shift differ: the tables above are then the least of all hours, good for bounds; clocks ask
    /// <see cref="Travel"/> and <see cref="Leave"/>, and price what they then drive.
    /// </summary>
    public required TravelBands? Bands { get; init; }
    public required int Locations { get; init; }
    public required int[] Breaks { get; init; }
    public required int[] Capacity { get; init; }

    /// <summary>Pool per equipment kind (index = kind), −1 = none.</summary>
    public required int[] PoolOfKind { get; init; }

    /// <summary>Vehicles of one class are alike in everything but their names.</summary>
    public required int Class { get; init; }

    public int Start => Source.StartLocation ?? -1;
    public int End => Source.EndLocation ?? -1;
    public int Home => Source.HomeDepot ?? -1;

    /// <summary>Earliest departure from the start, the first trip loaded, whatever it holds.</summary>
    public required int EarliestLeave { get; init; }

    /// <summary>When the route begins and how long it lasts matters (wages, limits): its clock is shifted right where nobody is made later.</summary>
    public bool TimeMatters { get; private init; }

    /// <summary>Its cost is edges, preferences and lateness alone; no depot, break or limit.</summary>
    public bool EdgesOnly { get; private init; }

    /// <summary>Nothing but windows, load and edge costs matters: an insertion is judged in constant time.</summary>
    public bool Plain { get; private init; }

    /// <summary>Some limit of distance, travel time or stops is set.</summary>
    public bool Limited { get; private init; }

    public static FlatVehicle[] Build(Problem problem, FlatProblem flat)
    {
        var travels = new FlatTravels(problem);
        var kinds = problem.EquipmentPools.Length == 0 ? 0 : problem.EquipmentPools.Max(p => p.Kind) + 1;
        var classes = new Dictionary<string, int>();
        var nextBreak = flat.FirstBreak;
        var result = new FlatVehicle[problem.Vehicles.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var v = problem.Vehicles[i];
            var travel = travels.Of(v.Profile, v.Shift);
            var costs = travels.EdgeCosts(travel, v.DistanceCost, v.TravelTimeCost);
            var timeMatters = v.WorkCost > 0 || v.MaxWork < TimeWindow.Forever || (v.OvertimeCost > 0 && v.RegularWork < TimeWindow.Forever);
            var limited = v.MaxDistance < long.MaxValue || v.MaxTravelTime < TimeWindow.Forever || v.MaxActivities < int.MaxValue;
            var overtime = v.OvertimeCost > 0 && v.RegularEnd < TimeWindow.Forever;
            result[i] = new FlatVehicle
            {
                Source = v,
                Duration = travel.Duration,
                Distance = travel.Distance,
                EdgeCost = costs.Out,
                DurationInto = travel.DurationInto,
                EdgeCostInto = costs.Into,
                Bands = travel.Bands,
                Locations = flat.Locations,
                Breaks = [.. Enumerable.Range(nextBreak, v.Breaks.Length)],
                Capacity = [.. Enumerable.Range(0, flat.Dims).Select(d => d < v.Capacity.Length ? v.Capacity[d] : int.MaxValue)],
                PoolOfKind = [.. Enumerable.Range(0, kinds).Select(k => EquipmentRule.PoolOf(problem, i, k))],
                EarliestLeave = EarliestLeaveOf(problem, v),
                Class = ClassOf(v, classes),
                TimeMatters = timeMatters,
                Limited = limited,
                EdgesOnly = travel.Bands is null && !timeMatters && !limited && !overtime && v.Breaks.Length == 0 && v.HomeDepot is null && v.ReloadDepots.Length == 0 && !flat.HasPickups,
                Plain = travel.Bands is null && !timeMatters && !limited && !overtime && v.Breaks.Length == 0 && v.LockedPrefix.Length == 0 && v.MaxTrips <= 1 && v.ReloadDepots.Length == 0 && !flat.HasPickups,
            };
            nextBreak += v.Breaks.Length;
        }

        return result;
    }

    /// <summary>Travel time for one who leaves at the given time.</summary>
    public int Travel(int from, int to, int time)
    {
        var edge = (from * Locations) + to;
        return Bands is null ? Duration[edge] : Bands.Arrive(edge, time) - time;
    }

    /// <summary>The latest departure that arrives at or before the given time.</summary>
    public int Leave(int from, int to, int time)
    {
        var edge = (from * Locations) + to;
        return Bands is null ? time - Duration[edge] : Bands.Leave(edge, time);
    }

    /// <summary>The latest departure into a position of a route that has been run, arriving at or before the given time.</summary>
    public int LeaveFor(RouteRecord r, int position, int time)
    {
        if (Bands is null)
            return time - r.TravelIn[position];
        var from = position == 0 ? Start : r.At[position - 1];
        return from < 0 ? time : Leave(from, r.At[position], time);
    }

    /// <summary>The latest departure from the last stop of a route that ends at or before the given time.</summary>
    public int LeaveForEnd(RouteRecord r, int time) =>
        End >= 0 && r.Count > 0 && r.At[r.Count - 1] >= 0 ? Leave(r.At[r.Count - 1], End, time) : time;

    private static int EarliestLeaveOf(Problem problem, Vehicle v) => v.HomeDepot is { } home
        ? Math.Max(v.Shift.Earliest, problem.Depots[home].Window.Earliest) + problem.Depots[home].LoadTime
        : v.Shift.Earliest;

    private static int ClassOf(Vehicle v, Dictionary<string, int> classes)
    {
        if (v.LockedPrefix.Length > 0)
            return classes[v.Id] = classes.Count;
        var breaks = string.Join(';', v.Breaks.Select(b => $"{string.Join(',', b.Windows)}+{b.Duration}"));
        var key = string.Create(CultureInfo.InvariantCulture, $"{v.Profile}|{v.StartLocation}|{v.EndLocation}|{v.Shift}|{v.RegularEnd}|{v.RegularWork}|{v.MaxWork}|{v.MaxDistance}|{v.MaxTravelTime}|{v.MaxActivities}|{v.FixedCost}|{v.TripCost}|{v.DistanceCost}|{v.TravelTimeCost}|{v.WorkCost}|{v.OvertimeCost}|{v.HomeDepot}|{v.MaxTrips}|")
            + string.Join(',', v.Capacity) + '|' + string.Join(',', v.ReloadDepots) + '|' + string.Join(',', v.EquipmentPools) + '|' + breaks;
        if (!classes.TryGetValue(key, out var id))
            classes[key] = id = classes.Count;
        return id;
    }
}
