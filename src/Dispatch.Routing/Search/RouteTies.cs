using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>
/// Which routes of a plan can not be changed apart from each other: they share a request, stops tied by gaps, a person, or a pool of equipment that both use.
/// </summary>
internal sealed class RouteTies
{
    private readonly FlatProblem _p;
    private readonly DisjointSets _sets;
    private readonly Dictionary<(char Kind, int Of), int> _first = [];

    private RouteTies(FlatProblem problem)
    {
        _p = problem;
        _sets = new DisjointSets(problem.VehicleCount);
    }

    /// <summary>A number per vehicle; those with the same one belong together.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">Sequences, one per vehicle.</param>
    public static int[] Of(FlatProblem problem, int[][] plan)
    {
        var ties = new RouteTies(problem);
        for (var v = 0; v < plan.Length; v++)
        {
            if (problem.Conflicts is not null)
                ties.Tie('p', problem.PersonOf[v], v);
            foreach (var node in plan[v])
            {
                if (problem.IsActivity(node))
                    ties.TieBy(node, v);
            }
        }

        return [.. Enumerable.Range(0, plan.Length).Select(ties._sets.Root)];
    }

    private void TieBy(int activity, int vehicle)
    {
        var request = _p.RequestOf[activity];
        if (_p.FirstRole[request + 1] - _p.FirstRole[request] > 1)
            Tie('r', request, vehicle);
        if (_p.GroupOf[activity] >= 0)
            Tie('g', _p.GroupOf[activity], vehicle);
        foreach (var kind in _p.Roles[_p.RoleOf[activity]].Equipment)
            Tie('e', _p.Vehicles[vehicle].PoolOfKind[kind], vehicle);
    }

    private void Tie(char kind, int of, int vehicle)
    {
        if (!_first.TryAdd((kind, of), vehicle))
            _sets.Join(vehicle, _first[(kind, of)]);
    }
}
