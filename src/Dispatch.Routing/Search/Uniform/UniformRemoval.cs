using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>Ruin by adjacent string removal (<see cref="StringDraw"/>) on linked stops.</summary>
internal sealed class UniformRemoval(UniformPlan plan, Adjacency adjacency)
{
    private readonly FlatProblem _p = plan.Problem;
    private readonly UniformPlan _plan = plan;
    private readonly int[] _ruined = new int[plan.Problem.VehicleCount];
    private readonly int[] _run = new int[plan.Problem.ActivityCount];
    private int _ruinedCount;

    /// <summary>The requests taken out by the last <see cref="Run"/>.</summary>
    public List<int> Removed { get; } = [];

    /// <summary>Takes strings of stops out of routes near the seed. False: the rest could not keep its windows; the plan must be rolled back.</summary>
    public bool Run(int seed, double averageStops, Rng rng)
    {
        Removed.Clear();
        _ruinedCount = 0;
        var longest = StringDraw.Longest(averageStops);
        var strings = StringDraw.Strings(longest, rng);
        foreach (var a in adjacency.Of(seed))
        {
            if (_ruinedCount >= strings)
                break;
            var v = _plan.VehicleOf(a);
            if (v < 0 || _plan.Room[v] < 0 || _ruined.AsSpan(0, _ruinedCount).Contains(v))
                continue;
            _ruined[_ruinedCount++] = v;
            if (!RemoveString(a, v, longest, rng))
                return false;
        }

        return true;
    }

    /// <summary>Takes all stops of a route out.</summary>
    public bool Close(int vehicle)
    {
        Removed.Clear();
        var n = _plan.Read(vehicle, _run);
        for (var k = 0; k < n; k++)
            Removed.Add(_p.RequestOf[_run[k]]);
        return _plan.Remove(_run.AsSpan(0, n));
    }

    private bool RemoveString(int around, int vehicle, double longest, Rng rng)
    {
        var stops = _plan.Stops;
        var at = 0;
        for (var node = stops[around].Previous; node < _p.ActivityCount; node = stops[node].Previous)
            at++;
        var draw = StringDraw.Around(at, _plan.Count(vehicle), longest, rng);
        var stop = around;
        for (; at > draw.First; at--)
            stop = stops[stop].Previous;
        for (; at < draw.First; at++)
            stop = stops[stop].Next;
        var n = 0;
        for (var k = 0; k < draw.Span; k++, stop = stops[stop].Next)
        {
            if (!draw.Keeps(k))
                _run[n++] = stop;
        }

        for (var k = 0; k < n; k++)
            Removed.Add(_p.RequestOf[_run[k]]);
        return _plan.Remove(_run.AsSpan(0, n));
    }
}
