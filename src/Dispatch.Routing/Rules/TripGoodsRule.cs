using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>What a trip carries comes from its depot, fits at every moment in every load dimension, and is picked up in the trip that delivers it. One pass; it also tells when the last of it is ready.</summary>
internal sealed class TripGoodsRule(FlatNodes problem, bool hasPickups)
{
    private readonly FlatNodes _p = problem;
    private readonly int[] _running = new int[Math.Max(1, problem.Dims)];

    /// <summary>Adds up the trip's goods, checks where they come from and that they fit, and finds when the last of them is ready.</summary>
    public bool Scan(RouteRecord r, FlatVehicle v, int trip, int depot, int from, int to, out int release)
    {
        release = 0;
        var activities = 0;
        var load = r.TripLoad.AsSpan(trip * _p.Dims, _p.Dims);
        load.Clear();
        for (var i = from; i < to; i++)
        {
            var a = r.Nodes[i];
            if (!_p.IsActivity(a))
                continue;
            if (_p.TakenUpAt[a] >= 0 && Array.IndexOf(r.Nodes, _p.TakenUpAt[a], from, i - from) < 0)
                return false;
            activities++;
            release = Math.Max(release, _p.Release[a]);
            if (_p.SourceDepot[a] >= 0 && _p.SourceDepot[a] != depot)
                return false;
            for (var d = 0; d < load.Length; d++)
                load[d] += _p.FromDepot[(a * load.Length) + d];
        }

        if (!Fits(r, v, load, from, to))
            return false;
        r.Trips += activities > 0 ? 1 : 0;
        r.Activities += activities;
        return true;
    }

    private bool Fits(RouteRecord r, FlatVehicle v, Span<int> load, int from, int to)
    {
        for (var d = 0; d < load.Length; d++)
        {
            if (load[d] > v.Capacity[d])
                return false;
        }

        if (!hasPickups)
            return true;
        load.CopyTo(_running);
        for (var i = from; i < to; i++)
        {
            var a = r.Nodes[i];
            if (!_p.IsActivity(a))
                continue;
            for (var d = 0; d < load.Length; d++)
            {
                _running[d] += _p.LoadChange[(a * load.Length) + d];
                if (_running[d] > v.Capacity[d])
                    return false;
            }
        }

        return true;
    }
}
