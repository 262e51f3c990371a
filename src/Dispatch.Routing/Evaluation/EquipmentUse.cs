using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>Counts the sets of each equipment pool that routes carry; a vehicle with at least one role of the kind carries one all day.</summary>
internal sealed class EquipmentUse(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;
    private readonly ulong[] _kinds = [.. problem.Roles.Select(r => r.Equipment.Aggregate(0UL, (all, kind) => all | (1UL << (kind & 63))))];
    private readonly int[] _used = new int[problem.Source.EquipmentPools.Length];

    /// <summary>Whether the route's vehicle carries, or can still draw, every kind the role needs.</summary>
    public bool Free(int role, RouteRecord route)
    {
        foreach (var kind in _p.Roles[role].Equipment)
        {
            var pool = _p.Vehicles[route.Vehicle].PoolOfKind[kind];
            if (_used[pool] >= _p.Source.EquipmentPools[pool].Units && !Carries(route, kind))
                return false;
        }

        return true;
    }

    /// <summary>Whether the pools last when the trial routes replace the present ones.</summary>
    public bool Suffices(List<int> vehicles, RouteRecord?[] trial, RouteRecord[] present)
    {
        for (var pool = 0; pool < _used.Length; pool++)
        {
            var kind = _p.Source.EquipmentPools[pool].Kind;
            var use = _used[pool];
            foreach (var v in vehicles)
            {
                if (_p.Vehicles[v].PoolOfKind[kind] == pool)
                    use += (Carries(trial[v]!, kind) ? 1 : 0) - (Carries(present[v], kind) ? 1 : 0);
            }

            if (use > _p.Source.EquipmentPools[pool].Units)
                return false;
        }

        return true;
    }

    /// <summary>Adds (1) or takes away (−1) what a route carries.</summary>
    public void Count(RouteRecord route, int sign)
    {
        if (_used.Length == 0)
            return;
        var pools = _p.Vehicles[route.Vehicle].PoolOfKind;
        for (var kind = 0; kind < pools.Length; kind++)
        {
            if (pools[kind] >= 0 && Carries(route, kind))
                _used[pools[kind]] += sign;
        }
    }

    private bool Carries(RouteRecord route, int kind)
    {
        for (var i = 0; i < route.Count; i++)
        {
            if (!_p.IsActivity(route.Nodes[i]))
                continue;
            var role = _p.RoleOf[route.Nodes[i]];
            if ((_kinds[role] & (1UL << (kind & 63))) != 0 && _p.Roles[role].Equipment.Contains(kind))
                return true;
        }

        return false;
    }
}
