using Dispatch.Core.Geo;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Bounds;

/// <summary>
/// What it costs at least to do one activity straight after another, as the first of a trip, or as the last: travel, work of the stop, waiting that the windows
/// force, lateness and earliness that cannot be avoided, preference; each by whoever of those who may do it is cheapest. The costs of a plan are the sum of such
/// parts and of terms that are never negative.
/// </summary>
internal sealed class BoundCosts
{
    /// <summary>No such way; above every cost, and may be added to one.</summary>
    public const long Never = long.MaxValue / 8;

    private readonly FlatProblem _p;
    private readonly List<PriceClass> _classes = [];
    private readonly int[] _classOf;
    private readonly int[][] _classesOf;
    private readonly long[][] _preference;

    /// <summary>Lowest wage of those of a class who may fill a role.</summary>
    private readonly long[][] _work;
    private readonly int[] _before;
    private readonly bool[] _goesOn;

    /// <param name="problem">The problem.</param>
    public BoundCosts(FlatProblem problem)
    {
        _p = problem;
        _classOf = [.. problem.Vehicles.Select(ClassOf)];
        (_classesOf, _preference, _work) = (new int[problem.Roles.Length][], new long[problem.Roles.Length][], new long[problem.Roles.Length][]);
        for (var role = 0; role < problem.Roles.Length; role++)
            FillRole(role);
        (_before, _goesOn) = (new int[problem.ActivityCount], new bool[problem.ActivityCount]);
        Array.Fill(_before, -1);
        foreach (var activities in problem.RoleActivities)
        {
            for (var k = 1; k < activities.Length; k++)
            {
                _before[activities[k]] = activities[k - 1];
                _goesOn[activities[k - 1]] = problem.Glued[activities[k]];
            }
        }
    }

    /// <summary>Cost of doing an activity straight after another in one trip; <see cref="Never"/> where nobody can.</summary>
    public long Arc(int from, int to)
    {
        if (!MayFollow(from, to))
            return Never;
        var (edge, ready) = ((_p.Location[from] * _p.Locations) + _p.Location[to], (long)_p.Earliest[from] + _p.Service[from]);
        var moved = _p.Location[from] != _p.Location[to];
        var slack = (long)_p.Earliest[to] - _p.Latest[from] - _p.Setup[from] - _p.Service[from];
        var (classes, others) = (_classesOf[_p.RoleOf[to]], _classesOf[_p.RoleOf[from]]);
        var best = Never;
        for (var c = 0; c < classes.Length; c++)
        {
            var price = _classes[classes[c]];
            var duration = price.Duration[edge];
            var arrival = ready + duration;
            if (duration >= TravelMatrix.Unreachable || arrival > _p.Latest[to] || Array.BinarySearch(others, classes[c]) < 0)
                continue;
            var cost = price.EdgeCost[edge] + (_work[_p.RoleOf[to]][c] * Math.Max(duration, slack)) + Stop(to, c, moved, arrival);
            best = Math.Min(best, cost);
        }

        return best;
    }

    /// <summary>The cheapest way out of an activity that is the last of its trip; <see cref="Never"/> where it cannot be the last.</summary>
    public long Out(int activity)
    {
        if (_goesOn[activity])
            return Never;
        var best = Never;
        foreach (var v in _p.CompatibleVehicles[_p.RoleOf[activity]])
        {
            var vehicle = _p.Vehicles[v];
            best = Math.Min(best, vehicle.End < 0 ? 0 : Way(v, _p.Location[activity], vehicle.End));
            foreach (var depot in vehicle.Source.ReloadDepots)
                best = Math.Min(best, Way(v, _p.Location[activity], _p.Source.Depots[depot].Location));
        }

        return best;
    }

    /// <summary>The cheapest ways to an activity that is the first of its trip, by group of trips; none where it cannot be the first.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="groupOf">Group of the trips that start at a depot (−1 = at none).</param>
    public List<WayIn> In(int activity, Func<int, int> groupOf)
    {
        var ways = new Dictionary<int, long>();
        if (_p.Glued[activity])
            return [];
        foreach (var v in _p.CompatibleVehicles[_p.RoleOf[activity]])
        {
            var source = _p.Vehicles[v].Source;
            if (MayLoadAt(activity, source.HomeDepot ?? -1))
                Note(ways, groupOf(source.HomeDepot ?? -1), source.FixedCost + source.TripCost + First(activity, v, source.StartLocation ?? -1, source.Shift.Earliest));
            foreach (var depot in source.ReloadDepots.Where(d => MayLoadAt(activity, d)))
            {
                var place = _p.Source.Depots[depot];
                var from = Math.Max(source.Shift.Earliest, place.Window.Earliest) + place.LoadTime;
                Note(ways, groupOf(depot), source.TripCost + (source.WorkCost * place.LoadTime) + First(activity, v, place.Location, from));
            }
        }

        return [.. ways.Where(w => w.Value < Never).Select(w => new WayIn(w.Key, w.Value)).OrderBy(w => w.Load)];
    }

    private static void Note(Dictionary<int, long> ways, int group, long cost) =>
        ways[group] = Math.Min(cost, ways.GetValueOrDefault(group, Never));

    private bool MayLoadAt(int activity, int depot) => _p.SourceDepot[activity] < 0 || _p.SourceDepot[activity] == depot;

    /// <summary>The way from a place (−1 = none) to the first activity, and its stop.</summary>
    private long First(int activity, int vehicle, int place, int leave)
    {
        var price = _classes[_classOf[vehicle]];
        var (way, arrival) = (0L, (long)leave);
        if (place >= 0)
        {
            if (Way(vehicle, place, _p.Location[activity]) is var cost && cost >= Never)
                return Never;
            (way, arrival) = (cost, arrival + price.Duration[(place * _p.Locations) + _p.Location[activity]]);
        }

        var role = _p.RoleOf[activity];
        return way + Stop(activity, Array.BinarySearch(_classesOf[role], _classOf[vehicle]), place != _p.Location[activity], arrival);
    }

    private long Way(int vehicle, int from, int to)
    {
        var (price, edge) = (_classes[_classOf[vehicle]], (from * _p.Locations) + to);
        return price.Duration[edge] >= TravelMatrix.Unreachable ? Never : price.EdgeCost[edge] + (_p.Vehicles[vehicle].Source.WorkCost * price.Duration[edge]);
    }

    /// <summary>What a stop costs by itself: its work, what comes of the hour, whom it is done by.</summary>
    private long Stop(int activity, int slot, bool moved, long arrival)
    {
        var role = _p.RoleOf[activity];
        var work = _work[role][slot] * (_p.Service[activity] + (moved ? _p.Setup[activity] : 0));
        var late = Math.Max(0, Math.Max(arrival, _p.Earliest[activity]) - _p.SoftLatest[activity]) * _p.LateCost[activity];
        var early = Math.Max(0L, (long)_p.SoftEarliest[activity] - _p.Latest[activity]) * _p.EarlyCost[activity];
        return work + late + early + (_before[activity] < 0 ? _preference[role][slot] : 0);
    }

    private bool MayFollow(int from, int to)
    {
        if (_goesOn[from] || _p.Glued[to])
            return _before[to] == from;
        if (_p.RequestOf[from] == _p.RequestOf[to])
            return _p.RoleOf[from] == _p.RoleOf[to] && _before[to] == from;
        return _p.SourceDepot[from] < 0 || _p.SourceDepot[to] < 0 || _p.SourceDepot[from] == _p.SourceDepot[to];
    }

    private int ClassOf(FlatVehicle vehicle)
    {
        var known = _classes.FindIndex(c => c.EdgeCost == vehicle.EdgeCost && c.Duration == vehicle.Duration);
        if (known >= 0)
            return known;
        _classes.Add(new PriceClass(vehicle.EdgeCost, vehicle.Duration));
        return _classes.Count - 1;
    }

    private void FillRole(int role)
    {
        var cheapest = new SortedDictionary<int, (long Preference, long Work)>();
        foreach (var v in _p.CompatibleVehicles[role])
        {
            var known = cheapest.GetValueOrDefault(_classOf[v], (Never, Never));
            cheapest[_classOf[v]] = (Math.Min(_p.PreferenceCost(role, v), known.Item1), Math.Min(_p.Vehicles[v].Source.WorkCost, known.Item2));
        }

        _classesOf[role] = [.. cheapest.Keys];
        (_preference[role], _work[role]) = ([.. cheapest.Values.Select(c => c.Preference)], [.. cheapest.Values.Select(c => c.Work)]);
    }
}
