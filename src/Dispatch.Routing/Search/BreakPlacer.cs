using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>Moves the breaks of a route, to their cheapest places or by chance; their order is kept.</summary>
internal sealed class BreakPlacer(PlanState state, int[] buffer)
{
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly int[] _without = new int[buffer.Length];

    /// <summary>Improves one vehicle's breaks.</summary>
    public void Improve(int vehicle)
    {
        foreach (var pause in _p.Vehicles[vehicle].Breaks)
            Improve(vehicle, pause);
    }

    /// <summary>Puts one of the vehicle's breaks elsewhere by chance, where it can stand there: what is put in next may need its place.</summary>
    public void Shake(int vehicle, Rng rng)
    {
        var r = _state.Route(vehicle);
        if (r.Activities == 0)
            return;
        var breaks = _p.Vehicles[vehicle].Breaks;
        var pause = breaks[rng.Next(breaks.Length)];
        var (n, at) = Without(r, pause);
        var (lowest, highest) = Bounds(pause, n);
        var place = lowest + rng.Next(highest - lowest + 1);
        if (place != at && !IsInside(place, n) && Stage(vehicle, n, place, pause) is not null)
            _state.CommitTrial();
    }

    private void Improve(int vehicle, int pause)
    {
        var r = _state.Route(vehicle);
        if (r.Activities == 0)
            return;
        var (n, at) = Without(r, pause);
        var best = 0L;
        var place = -1;
        var (lowest, highest) = Bounds(pause, n);
        for (var i = lowest; i <= highest; i++)
        {
            if (i == at || IsInside(i, n))
                continue;
            var delta = Try(vehicle, r, n, i, pause);
            if (delta < best)
                (best, place) = (delta.Value, i);
        }

        if (place >= 0 && Stage(vehicle, n, place, pause) < 0)
            _state.CommitTrial();
    }

    private (int Count, int At) Without(RouteRecord r, int pause)
    {
        var (n, at) = (0, 0);
        for (var i = 0; i < r.Count; i++)
        {
            if (r.Nodes[i] == pause)
                at = n;
            else
                _without[n++] = r.Nodes[i];
        }

        return (n, at);
    }

    /// <summary>Between activities that follow each other without anything between.</summary>
    private bool IsInside(int i, int n) => i < n && _p.IsActivity(_without[i]) && _p.Glued[_without[i]];

    /// <summary>Between the neighbouring breaks.</summary>
    private (int Lowest, int Highest) Bounds(int pause, int n)
    {
        var lowest = 0;
        var highest = n;
        for (var i = 0; i < n; i++)
        {
            if (!_p.IsBreak(_without[i]))
                continue;
            if (_without[i] < pause)
                lowest = i + 1;
            else if (highest == n)
                highest = i;
        }

        return (lowest, highest);
    }

    private long? Try(int vehicle, RouteRecord r, int n, int at, int pause) =>
        r.HasLinks ? Stage(vehicle, n, at, pause) : _state.TrySingle(vehicle, buffer.AsSpan(0, Put(n, at, pause)));

    private long? Stage(int vehicle, int n, int at, int pause)
    {
        _state.BeginTrial();
        _state.Stage(vehicle, buffer.AsSpan(0, Put(n, at, pause)));
        return _state.RunTrial();
    }

    private int Put(int n, int at, int pause)
    {
        _without.AsSpan(0, at).CopyTo(buffer);
        buffer[at] = pause;
        _without.AsSpan(at, n - at).CopyTo(buffer.AsSpan(at + 1));
        return n + 1;
    }
}
