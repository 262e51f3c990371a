using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>Lists the places of a role at which a new trip would be loaded, before it or right after it; see <see cref="PlaceScan"/>.</summary>
internal sealed class NewTripScan(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;
    private List<Candidate>? _found;
    private int[] _activities = [];
    private int _from, _to, _work, _source, _release;
    private long _extra, _limit;

    /// <summary>The scans that follow are for these activities in one route.</summary>
    /// <param name="activities">The role's activities.</param>
    /// <param name="inner">Time from the start of the first to the start of the last.</param>
    /// <param name="extra">What the role costs in the route wherever it stands, ways inside it included.</param>
    /// <param name="limit">What a place must cost less than.</param>
    /// <param name="found">Where places are added.</param>
    public void Turn(int[] activities, int inner, long extra, long limit, List<Candidate> found)
    {
        (_activities, _extra, _limit, _found) = (activities, extra, limit, found);
        _from = _p.Location[activities[0]];
        _to = _p.Location[activities[^1]];
        _work = inner + _p.Service[activities[^1]];
        _source = _p.SourceDepot[activities[0]];
        _release = 0;
        foreach (var a in activities)
            _release = Math.Max(_release, _p.Release[a]);
    }

    /// <summary>Adds what could win at a position.</summary>
    public void Scan(RouteRecord r, FlatVehicle v, int i)
    {
        var fresh = RoutePlaces.IsFresh(_p, r, i);
        if (r.CountedTrips >= v.Source.MaxTrips && !fresh)
            return;
        var splits = RoutePlaces.StopFollows(_p, r, i) && r.CountedTrips < v.Source.MaxTrips;
        var loaded = i > 0 && _p.IsLoad(r.Nodes[i - 1]);
        foreach (var depot in v.Source.ReloadDepots)
        {
            if (_source >= 0 && _source != depot)
                continue;
            if (!loaded && (!fresh || depot != v.Home))
                LoadBefore(r, v, i, depot, fresh);
            if (splits && (_source < 0 || _source == r.DepotBefore[i]))
                LoadAfter(r, v, i, depot);
        }
    }

    /// <summary>Adds what could win with its trip loaded before a locked stop: only there the load cannot come right before the activities.</summary>
    /// <param name="r">The route.</param>
    /// <param name="v">Its vehicle.</param>
    /// <param name="first">Nodes of the locked beginning.</param>
    /// <param name="last">Last position the activities may take.</param>
    public void ScanAhead(RouteRecord r, FlatVehicle v, int first, int last)
    {
        for (var q = 0; q < first; q++)
        {
            var fresh = RoutePlaces.IsFresh(_p, r, q);
            if ((r.CountedTrips >= v.Source.MaxTrips && !fresh) || RoutePlaces.IsGlued(_p, r, q) || _p.IsLoad(r.Nodes[q]) || (q > 0 && _p.IsLoad(r.Nodes[q - 1])))
                continue;
            foreach (var depot in v.Source.ReloadDepots)
            {
                if (_source >= 0 && _source != depot)
                    continue;
                var end = TripEnd(r, q, depot);
                if (end >= first && LoadsAhead(r, v, q, depot, fresh) is { } cost)
                    Join(r, v, (q, depot), (first, Math.Min(end, last)), cost);
            }
        }
    }

    private void Join(RouteRecord r, FlatVehicle v, (int At, int Depot) load, (int First, int Last) places, long cost)
    {
        for (var i = places.First; i <= places.Last; i++)
        {
            if (RoutePlaces.IsGlued(_p, r, i))
                continue;
            var (before, after) = Around(r, v, i);
            var all = cost + Edge(v, before, _from) + Edge(v, _to, after) - Across(r, i, before, after);
            var start = _p.Open(_activities[0], Arrive(v, before, _from, Leave(r, v, i)));
            if (all < _limit && start <= TimeWindow.Forever)
                _found!.Add(new Candidate(new Placement(r.Vehicle, i, load.At, NewTrip.Ahead, load.Depot), all, start, TimeWindow.Forever, false));
        }
    }

    /// <summary>What loading there costs at least, the role's own cost included; null: not in time.</summary>
    private long? LoadsAhead(RouteRecord r, FlatVehicle v, int q, int depot, bool fresh)
    {
        var (before, after) = Around(r, v, q);
        var node = _p.FirstLoad + depot;
        var at = _p.Location[node];
        var load = Math.Max(Math.Max(Arrive(v, before, at, Leave(r, v, q)), _p.Earliest[node]), _release);
        return load > _p.Latest[node] || TooLate(r, v, q, load + _p.Service[node], at, after)
            ? null
            : _extra + (fresh ? 0 : v.Source.TripCost) + Edge(v, before, at) + Edge(v, at, after) - Across(r, q, before, after);
    }

    /// <summary>Where a trip from the depot that begins at a node ends; −1: it would carry another depot's goods.</summary>
    private int TripEnd(RouteRecord r, int q, int depot)
    {
        for (; q < r.Count && !_p.IsLoad(r.Nodes[q]); q++)
        {
            if (_p.IsActivity(r.Nodes[q]) && _p.SourceDepot[r.Nodes[q]] >= 0 && _p.SourceDepot[r.Nodes[q]] != depot)
                return -1;
        }

        return q;
    }

    private void LoadBefore(RouteRecord r, FlatVehicle v, int i, int depot, bool fresh)
    {
        var (before, after) = Around(r, v, i);
        var node = _p.FirstLoad + depot;
        var at = _p.Location[node];
        var cost = _extra + (fresh ? 0 : v.Source.TripCost) + Edge(v, before, at) + Edge(v, at, _from) + Edge(v, _to, after) - Across(r, i, before, after);
        if (cost >= _limit || !Follows(r, i, depot))
            return;
        var load = Math.Max(Math.Max(Arrive(v, before, at, Leave(r, v, i)), _p.Earliest[node]), _release);
        if (load > _p.Latest[node])
            return;
        var start = _p.Open(_activities[0], Arrive(v, at, _from, load + _p.Service[node]));
        if (start > TimeWindow.Forever || TooLate(r, v, i, start + _work, _to, after))
            return;
        var added = Way(v, before, at) + Way(v, at, _from) + Way(v, _to, after) - RoutePlaces.TravelAcross(_p, r, i);
        Add(r, v, new Placement(r.Vehicle, i, -1, NewTrip.Before, depot), cost, added, start);
    }

    private void LoadAfter(RouteRecord r, FlatVehicle v, int i, int depot)
    {
        var (before, after) = Around(r, v, i);
        var node = _p.FirstLoad + depot;
        var at = _p.Location[node];
        var cost = _extra + v.Source.TripCost + Edge(v, before, _from) + Edge(v, _to, at) + Edge(v, at, after) - Across(r, i, before, after);
        if (cost >= _limit || !Follows(r, i, depot))
            return;
        var start = _p.Open(_activities[0], Arrive(v, before, _from, Leave(r, v, i)));
        if (start > TimeWindow.Forever)
            return;
        var load = Math.Max(Arrive(v, _to, at, start + _work), _p.Earliest[node]);
        if (load > _p.Latest[node] || TooLate(r, v, i, load + _p.Service[node], at, after))
            return;
        var added = Way(v, before, _from) + Way(v, _to, at) + Way(v, at, after) - RoutePlaces.TravelAcross(_p, r, i);
        Add(r, v, new Placement(r.Vehicle, i, -1, NewTrip.After, depot), cost, added, start);
    }

    private void Add(RouteRecord r, FlatVehicle v, Placement place, long cost, int added, int start)
    {
        var first = _activities[0];
        cost += (_p.LateCost[first] * Math.Max(0, start - _p.SoftLatest[first])) - r.LateCost;
        if (v.TimeMatters)
            cost += WorkBound.Of(r, v, place.Position, added + _work + _p.Service[_p.FirstLoad + place.Depot] - NextSetup(r, place.Position));
        if (cost < _limit)
            _found!.Add(new Candidate(place, cost, start, TimeWindow.Forever, false));
    }

    private (int Before, int After) Around(RouteRecord r, FlatVehicle v, int i) => (i == 0 ? v.Start : r.At[i - 1], RoutePlaces.After(_p, r, i));

    private static int Leave(RouteRecord r, FlatVehicle v, int i) => i == 0 ? v.Source.Shift.Earliest : r.Departure[i - 1];

    private long Across(RouteRecord r, int i, int before, int after) => before >= 0 && after >= 0 ? RoutePlaces.EdgeAcross(_p, r, i) : 0;

    /// <summary>What follows in the trip can be loaded at the new trip's depot.</summary>
    private bool Follows(RouteRecord r, int i, int depot) =>
        i == r.Count || !_p.IsActivity(r.Nodes[i]) || _p.SourceDepot[r.Nodes[i]] < 0 || _p.SourceDepot[r.Nodes[i]] == depot;

    /// <summary>Leaving a place then is too late for what follows by its hard windows alone; its set-up may fall away.</summary>
    private bool TooLate(RouteRecord r, FlatVehicle v, int i, int leave, int at, int after)
    {
        if (i < r.Count && _p.IsBreak(r.Nodes[i]))
            return leave > v.Source.Shift.Latest;
        var limit = i == r.Count ? v.Source.Shift.Latest : r.Late[i] + NextSetup(r, i);
        return Arrive(v, at, after, leave) > limit;
    }

    private int NextSetup(RouteRecord r, int i) => i < r.Count && _p.IsActivity(r.Nodes[i]) ? _p.Setup[r.Nodes[i]] : 0;

    private static int Arrive(FlatVehicle v, int from, int to, int time) => from < 0 || to < 0 ? time : time + v.Travel(from, to, time);

    private int Way(FlatVehicle v, int from, int to) => from < 0 || to < 0 ? 0 : v.Duration[(from * _p.Locations) + to];

    private long Edge(FlatVehicle v, int from, int to) => from < 0 || to < 0 ? 0 : v.EdgeCost[(from * _p.Locations) + to];
}
