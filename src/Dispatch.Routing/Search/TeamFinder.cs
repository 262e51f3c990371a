using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>
/// Finds places for all roles of a request at once: the cheapest few places of each role are combined where their hours can meet, and the
/// most promising combinations are priced exactly with all routes their links reach.
/// </summary>
internal sealed class TeamFinder(PlanState state, InsertionFinder finder)
{
    private const int MaxCombinations = 24;
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly InsertionFinder _finder = finder;
    private readonly CandidateList[] _lists = [.. Enumerable.Range(0, 8).Select(_ => new CandidateList())];
    private readonly Placement[] _best = new Placement[8];
    private readonly Candidate[] _chosen = new Candidate[8];
    private readonly List<Combination> _combinations = [];
    private int _request, _roles;
    private long _limit, _peak;
    private bool _quiet;

    /// <summary>Best places found, one per role of the request.</summary>
    public ReadOnlySpan<Placement> Best => _best.AsSpan(0, _roles);

    /// <summary>Exact change of cost of <see cref="Best"/>.</summary>
    public long BestCost { get; private set; }

    /// <summary>Searches; false when no complete team costs less than <paramref name="limit"/>.</summary>
    public bool Find(int request, long limit, double blink, Rng rng)
    {
        _request = request;
        _limit = limit;
        _roles = _p.FirstRole[request + 1] - _p.FirstRole[request];
        var size = _roles switch { <= 2 => 24, 3 => 12, _ => 8 };
        for (var k = 0; k < _roles; k++)
        {
            _lists[k].Clear(size);
            _finder.Collect(_p.FirstRole[request] + k, _lists[k], blink, rng);
            if (_lists[k].Count == 0)
                return false;
        }

        _peak = _state.Peak;
        _quiet = Quiet(request);
        _combinations.Clear();
        Combine(0, 0);
        BestCost = limit;
        var found = false;
        foreach (var c in _combinations)
        {
            if (c.Bound >= BestCost)
                break;
            if (Price(c.Places) is not { } cost || cost >= BestCost)
                continue;
            found = true;
            BestCost = cost;
            c.Places.CopyTo(_best, 0);
        }

        return found;
    }

    /// <summary>Puts a team into the plan. The places must come from a search on the unchanged plan.</summary>
    public bool Apply(int request, ReadOnlySpan<Placement> places)
    {
        if (Try(request, places) is null)
        {
            Retract(request);
            return false;
        }

        _state.CommitTrial();
        _state.SetServed(request, true);
        return true;
    }

    private void Combine(int role, long bound)
    {
        if (role == _roles)
        {
            Keep(bound);
            return;
        }

        var list = _lists[role];
        for (var i = 0; i < list.Count; i++)
        {
            var candidate = list[i];
            var sum = bound + candidate.Bound;
            if (sum >= _limit || (_combinations.Count == MaxCombinations && sum >= _combinations[^1].Bound))
                break;
            if (Meets(role, candidate))
            {
                _chosen[role] = candidate;
                Combine(role + 1, sum);
            }
        }
    }

    /// <summary>Another person than the roles before, and hours that can keep the gaps to them.</summary>
    private bool Meets(int role, Candidate candidate)
    {
        for (var k = 0; k < role; k++)
        {
            if (_chosen[k].Place.Vehicle == candidate.Place.Vehicle)
                return false;
        }

        foreach (var gap in _p.RoleGaps[_request])
        {
            if (gap.From == role && gap.To < role && !Meets(candidate, _chosen[gap.To], gap))
                return false;
            if (gap.To == role && gap.From < role && !Meets(_chosen[gap.From], candidate, gap))
                return false;
        }

        return true;
    }

    private static bool Meets(Candidate from, Candidate to, RoleGap gap) =>
        Math.Max(to.Earliest, from.Earliest + gap.Min) <= Math.Min(to.Latest, (long)from.Latest + gap.Max);

    private void Keep(long bound)
    {
        bound += ExpectedLateness();
        if (bound >= _limit || (_combinations.Count == MaxCombinations && bound >= _combinations[^1].Bound))
            return;
        if (_combinations.Count == MaxCombinations)
            _combinations.RemoveAt(MaxCombinations - 1);
        var at = _combinations.Count;
        while (at > 0 && _combinations[at - 1].Bound > bound)
            at--;
        var places = new Placement[_roles];
        for (var k = 0; k < _roles; k++)
            places[k] = _chosen[k].Place;
        _combinations.Insert(at, new Combination(places, bound));
    }

    /// <summary>Lateness the team would have at the earliest common hour, in cost units.</summary>
    private long ExpectedLateness()
    {
        Span<int> start = stackalloc int[_roles];
        for (var k = 0; k < _roles; k++)
            start[k] = _chosen[k].Earliest;
        foreach (var gap in _p.RoleGaps[_request])
        {
            start[gap.To] = Math.Max(start[gap.To], start[gap.From] + gap.Min);
            start[gap.From] = Math.Max(start[gap.From], start[gap.To] - gap.Max);
        }

        long late = 0;
        for (var k = 0; k < _roles; k++)
        {
            var a = _p.RoleActivities[_p.FirstRole[_request] + k][0];
            late += _p.LateCost[a] * Math.Max(0, start[k] - _p.SoftLatest[a]);
        }

        return late;
    }

    /// <summary>Nothing but windows, lateness and ties matters to the request.</summary>
    private bool Quiet(int request)
    {
        for (var role = _p.FirstRole[request]; role < _p.FirstRole[request + 1]; role++)
        {
            if (_p.Roles[role].Equipment.Length > 0 || Array.Exists(_p.RoleActivities[role], a => _p.ShiftMatters[a]))
                return false;
        }

        return true;
    }

    private long? Price(Placement[] places)
    {
        if (_quiet && Array.TrueForAll(places, place => Rippled.Suits(_p, place, _state.Route(place.Vehicle))))
        {
            _state.Ripple.Begin(BestCost, _peak);
            for (var k = 0; k < places.Length; k++)
                Rippled.Put(_state, _p.FirstRole[_request] + k, places[k]);
            if (_state.Ripple.Answer(out var rippled))
                return rippled;
        }

        var cost = Try(_request, places);
        Retract(_request);
        return cost;
    }

    private long? Try(int request, ReadOnlySpan<Placement> places)
    {
        _state.BeginTrial();
        for (var k = 0; k < places.Length; k++)
        {
            foreach (var a in _p.RoleActivities[_p.FirstRole[request] + k])
                _state.Introduce(a, places[k].Vehicle);
        }

        for (var k = 0; k < places.Length; k++)
        {
            var activities = _p.RoleActivities[_p.FirstRole[request] + k];
            var n = Sequences.Inserted(_p, _state.Route(places[k].Vehicle), places[k], activities, _finder.Buffer);
            _state.Stage(places[k].Vehicle, _finder.Buffer.AsSpan(0, n));
        }

        return _state.RunTrial();
    }

    private void Retract(int request)
    {
        for (var role = _p.FirstRole[request]; role < _p.FirstRole[request + 1]; role++)
        {
            foreach (var a in _p.RoleActivities[role])
                _state.Retract(a);
        }
    }

    private readonly record struct Combination(Placement[] Places, long Bound);
}
