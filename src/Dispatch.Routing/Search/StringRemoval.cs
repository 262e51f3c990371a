using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Ruin by adjacent string removal: strings of consecutive stops are taken out of routes near a seed, some with a kept middle (split strings).
/// Christiaens and Vanden Berghe, Slack Induction by String Removals for Vehicle Routing Problems, Transportation Science 54(2), 2020.
/// Removing one activity removes its whole request.
/// </summary>
internal sealed class StringRemoval(PlanState state, Adjacency adjacency, WorkScope scope)
{
    /// <summary>Share of the ruins that take a whole route out, where work is tied: with its teams it is hard to close ten stops at a time.</summary>
    private const double CloseChance = 0.03;
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly Tours _tours = new(state);
    private readonly List<int> _ruined = [];
    private readonly bool[] _marked = new bool[state.Problem.RequestCount];
    private int[] _stops = new int[64];

    /// <summary>Chooses the requests to remove; the list is valid until the next call.</summary>
    public List<int> Removed { get; } = [];

    public void Choose(int seed, double averageStops, Rng rng)
    {
        foreach (var r in Removed)
            _marked[r] = false;
        Removed.Clear();
        _ruined.Clear();
        if (_p.Tied && rng.Chance(CloseChance) && Close(_state.VehicleOf(seed)))
            return;
        var longest = StringDraw.Longest(averageStops);
        var strings = StringDraw.Strings(longest, rng);
        foreach (var a in adjacency.Of(seed))
        {
            if (_ruined.Count >= strings)
                break;
            var v = _state.VehicleOf(a);
            if (v < 0 || !scope.Has(v) || _marked[_p.RequestOf[a]] || _ruined.Contains(_tours.Of(a, v)))
                continue;
            _ruined.Add(_tours.Of(a, v));
            RemoveString(_state.Route(v), a, longest, rng);
        }
    }

    /// <summary>Takes all that is not locked out of a route; false where there is none.</summary>
    private bool Close(int vehicle)
    {
        if (vehicle < 0 || !scope.Has(vehicle))
            return false;
        var r = _state.Route(vehicle);
        for (var i = 0; i < r.Count; i++)
        {
            if (_p.IsActivity(r.Nodes[i]))
                Mark(r.Nodes[i]);
        }

        return Removed.Count > 0;
    }

    private void RemoveString(RouteRecord r, int around, double longest, Rng rng)
    {
        var count = 0;
        var at = 0;
        if (_stops.Length < r.Count)
            _stops = new int[r.Count * 2];
        var (from, to) = _tours.Span(around, r);
        for (var i = from; i < to; i++)
        {
            if (!_p.IsActivity(r.Nodes[i]))
                continue;
            if (r.Nodes[i] == around)
                at = count;
            _stops[count++] = r.Nodes[i];
        }

        var draw = StringDraw.Around(at, count, longest, rng);
        for (var k = 0; k < draw.Span; k++)
        {
            if (!draw.Keeps(k))
                Mark(_stops[draw.First + k]);
        }
    }

    private void Mark(int activity)
    {
        var request = _p.RequestOf[activity];
        if (_marked[request] || _p.LockedRequest[request])
            return;
        _marked[request] = true;
        Removed.Add(request);
    }
}
