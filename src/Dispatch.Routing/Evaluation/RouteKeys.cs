using System.Numerics;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// A number for what each vehicle's route is now: sequence, hours of its tied stops, and the hours of the stops these are tied to. Routes with the
/// same number take an insertion at the same cost, as long as no other route has to be run again for it. Worked out when asked for.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="links">Hours of tied stops, as the plan has them.</param>
/// <param name="routes">The routes of the plan, by vehicle.</param>
internal sealed class RouteKeys(FlatProblem problem, LinkClock links, RouteRecord[] routes)
{
    private const ulong Factor = 0x9E3779B97F4A7C15UL;
    private const ulong Offset = 0xD1B54A32D192ED03UL;
    private readonly FlatProblem _p = problem;
    private readonly ulong[] _keys = new ulong[problem.VehicleCount];
    private readonly bool[] _idle = new bool[problem.VehicleCount];

    /// <summary>One more number into a key.</summary>
    public static ulong Mix(ulong key, ulong value)
    {
        key = (BitOperations.RotateLeft(key, 25) ^ (value + Offset)) * Factor;
        return key ^ (key >> 29);
    }

    /// <summary>The key of the vehicle's route; never 0.</summary>
    public ulong Of(int vehicle) => _keys[vehicle] != 0 ? _keys[vehicle] : _keys[vehicle] = Work(routes[vehicle]);

    /// <summary>Whether the vehicle has no work.</summary>
    public bool Idle(int vehicle) => Of(vehicle) != 0 && _idle[vehicle];

    /// <summary>The hours of the stops that the activities are tied to, into a key.</summary>
    public ulong Ties(int[] activities, ulong key)
    {
        foreach (var a in activities)
        {
            if (_p.GroupOf[a] >= 0)
                key = links.MixHours(_p.Groups[_p.GroupOf[a]].Members, key);
        }

        return key;
    }

    /// <summary>The route became, or no longer is, the vehicle's: its key, and those of routes with stops tied to its own, are worked out anew.</summary>
    public void Forget(RouteRecord r)
    {
        _keys[r.Vehicle] = 0;
        if (!r.HasLinks)
            return;
        for (var i = 0; i < r.Count; i++)
        {
            if (_p.IsActivity(r.Nodes[i]) && _p.GroupOf[r.Nodes[i]] >= 0)
                ForgetMates(_p.Groups[_p.GroupOf[r.Nodes[i]]].Members);
        }
    }

    private void ForgetMates(int[] members)
    {
        foreach (var mate in members)
        {
            if (links.VehicleOf[mate] >= 0)
                _keys[links.VehicleOf[mate]] = 0;
        }
    }

    private ulong Work(RouteRecord r)
    {
        _idle[r.Vehicle] = r.Activities == 0;
        var key = (ulong)r.Vehicle + 1;
        for (var i = 0; i < r.Count; i++)
        {
            key = Mix(key, (ulong)r.Nodes[i]);
            if (r.HasLinks && _p.IsActivity(r.Nodes[i]) && _p.GroupOf[r.Nodes[i]] >= 0)
                key = links.MixHours(_p.Groups[_p.GroupOf[r.Nodes[i]]].Members, key);
        }

        return key | 1;
    }
}
