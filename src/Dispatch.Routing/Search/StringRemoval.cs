using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Ruin by adjacent string removal: strings of consecutive stops are taken out of routes near a seed, some with a kept middle (split strings).
/// Christiaens and Vanden Berghe, Slack Induction by String Removals for Vehicle Routing Problems, Transportation Science 54(2), 2020.
/// Removing one activity removes its whole request.
/// </summary>
internal sealed class StringRemoval(PlanState state, Adjacency adjacency)
{
    private const double AverageRemoved = 10;
    private const double LongestString = 10;
    private const double SplitChance = 0.5;
    private const double KeepLonger = 0.01;
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
        var longest = Math.Max(1, Math.Min(LongestString, averageStops));
        var strings = (int)(1 + (rng.NextDouble() * ((4 * AverageRemoved / (1 + longest)) - 1)));
        foreach (var a in adjacency.Of(seed))
        {
            if (_ruined.Count >= strings)
                break;
            var v = _state.VehicleOf(a);
            if (v < 0 || _marked[_p.RequestOf[a]] || _ruined.Contains(_tours.Of(a, v)))
                continue;
            _ruined.Add(_tours.Of(a, v));
            RemoveString(_state.Route(v), a, longest, rng);
        }
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

        var length = (int)(1 + (rng.NextDouble() * Math.Min(count, longest)));
        length = Math.Min(length, count);
        var kept = 0;
        if (length > 1 && length < count && rng.Chance(SplitChance))
        {
            kept = 1;
            while (length + kept < count && rng.Chance(KeepLonger))
                kept++;
            kept = Math.Min(kept, count - length);
            
        }

        var span = length + kept;
        var lowest = Math.Max(0, at - span + 1);
        var highest = Math.Min(at, count - span);
        var first = lowest + rng.Next(highest - lowest + 1);
        var keepFrom = kept == 0 ? span : rng.Next(1, length);
        for (var i = 0; i < span; i++)
        {
            if (i < keepFrom || i >= keepFrom + kept)
                Mark(_stops[first + i]);
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
