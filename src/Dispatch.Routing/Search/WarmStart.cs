using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Search;

/// <summary>Loads a plan that was made before, as far as it keeps the rules of the present problem; the rest is left unserved.</summary>
internal sealed class WarmStart
{
    private readonly PlanState _state;
    private readonly FlatProblem _p;
    private readonly int[][] _sequences;

    private WarmStart(PlanState state, Solution start)
    {
        (_state, _p) = (state, state.Problem);
        _sequences = [.. Enumerable.Range(0, _p.VehicleCount).Select(v => _p.Vehicles[v].Breaks.ToArray())];
        foreach (var route in start.Routes)
            _sequences[route.Vehicle] = Nodes(route);
    }

    /// <summary>Loads it.</summary>
    public static void Load(PlanState state, Solution start) => new WarmStart(state, start).Load();

    private void Load()
    {
        if (_state.TryLoad(_sequences))
            return;
        for (var v = 0; v < _sequences.Length; v++)
            Mend(v);
        if (_state.TryLoad(_sequences))
            return;
        foreach (var request in Enumerable.Range(0, _p.RequestCount).Where(r => IsShared(r) && !_p.LockedRequest[r]))
            TakeOut(request);
        if (_state.TryLoad(_sequences))
            return;
        for (var v = 0; v < _sequences.Length; v++)
            _sequences[v] = _p.Vehicles[v].Breaks.ToArray();
        _state.Load(_sequences);
    }

    /// <summary>The nodes of a route; breaks it left out stand where they cost nothing: before it, or behind.</summary>
    private int[] Nodes(Route route)
    {
        var breaks = _p.Vehicles[route.Vehicle].Breaks;
        var nodes = new List<int>();
        foreach (var step in route.Steps)
        {
            if (step.Kind == StepKind.Activity)
                nodes.Add(step.Index);
            else if (step.Kind == StepKind.Load)
                nodes.Add(_p.FirstLoad + step.Index);
            else if (step.Kind == StepKind.Break)
                nodes.Add(breaks[step.Index]);
        }

        foreach (var rest in breaks.Where(b => !nodes.Contains(b)).OrderByDescending(b => b))
        {
            if (_p.Latest[rest] <= route.Steps[0].Start)
                nodes.Insert(0, rest);
            else
                nodes.Insert(Behind(nodes, rest), rest);
        }

        return [.. nodes];
    }

    /// <summary>The last place before a later break.</summary>
    private int Behind(List<int> nodes, int rest)
    {
        var later = nodes.FindIndex(n => _p.IsBreak(n) && n > rest);
        return later < 0 ? nodes.Count : later;
    }

    /// <summary>Takes requests out of a route that does not hold alone, until it does: one that is enough where there is one, else the last.</summary>
    private void Mend(int vehicle)
    {
        while (!Holds(vehicle, _sequences[vehicle]))
        {
            var free = _sequences[vehicle].Where(n => _p.IsActivity(n) && !_p.LockedRequest[_p.RequestOf[n]]).Select(n => _p.RequestOf[n]).Distinct().ToList();
            if (free.Count == 0)
            {
                _sequences[vehicle] = _p.Vehicles[vehicle].Breaks.ToArray();
                return;
            }

            var enough = free.FindIndex(r => Holds(vehicle, Without(_sequences[vehicle], r)));
            TakeOut(free[enough < 0 ? free.Count - 1 : enough]);
        }
    }

    private bool Holds(int vehicle, int[] nodes)
    {
        var alone = new int[_sequences.Length][];
        for (var v = 0; v < alone.Length; v++)
            alone[v] = v == vehicle ? nodes : _p.Vehicles[v].Breaks.ToArray();
        return _state.TryLoad(alone);
    }

    private void TakeOut(int request)
    {
        for (var v = 0; v < _sequences.Length; v++)
            _sequences[v] = Without(_sequences[v], request);
    }

    /// <summary>A sequence without a request and without loads of trips that have nothing left.</summary>
    private int[] Without(int[] nodes, int request)
    {
        if (!Array.Exists(nodes, n => _p.IsActivity(n) && _p.RequestOf[n] == request))
            return nodes;
        var kept = new List<int>(nodes.Length);
        var useful = false;
        foreach (var node in nodes.Reverse())
        {
            if (_p.IsActivity(node) && _p.RequestOf[node] == request)
                continue;
            if (_p.IsLoad(node) && !useful)
                continue;
            useful = _p.IsActivity(node) || (useful && !_p.IsLoad(node));
            kept.Add(node);
        }

        kept.Reverse();
        return [.. kept];
    }

    /// <summary>Whether several routes, or what they share, decide whether it can be served.</summary>
    private bool IsShared(int request) => _p.FirstRole[request + 1] - _p.FirstRole[request] > 1
        || _p.Conflicts?.Concerns(request) == true
        || Enumerable.Range(_p.FirstRole[request], _p.FirstRole[request + 1] - _p.FirstRole[request])
            .Any(role => _p.Roles[role].Equipment.Length > 0 || _p.RoleActivities[role].Any(a => _p.GroupOf[a] >= 0));
}
