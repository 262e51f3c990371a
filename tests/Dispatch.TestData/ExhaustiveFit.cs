using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.TestData;

/// <summary>
/// Tries everything: whether some plan of a small problem serves given requests. All ways of giving roles, breaks and further loads to people and of ordering them; clocks by the
/// longest paths of their differences (<see cref="ClockNet"/>). Shares no code with the search; what it finds is judged by the checker. Knows problems with one window an
/// activity, single activities a role and no hours of traffic.
/// </summary>
internal sealed class ExhaustiveFit
{
    private readonly Problem _p;
    private readonly List<(int Request, int Role)> _roles;
    private readonly ClockNet _net;
    private readonly List<FitNode>[] _routes;
    private readonly int[] _vehicleOf;

    private ExhaustiveFit(Problem problem, IEnumerable<int> requests)
    {
        _p = problem;
        // The hardest first: those with the shortest windows.
        _roles = [.. requests.SelectMany(r => Enumerable.Range(0, problem.Requests[r].Roles.Length).Select(k => (r, k)))
            .OrderBy(x => Activity(x) is var a ? a.Windows[0].Latest - a.Windows[0].Earliest : 0)];
        _routes = [.. problem.Vehicles.Select(_ => new List<FitNode>())];
        _vehicleOf = new int[problem.Activities.Length];
        _net = new ClockNet(problem, _routes);
    }

    /// <summary>A plan that serves the requests; null: there is none.</summary>
    /// <exception cref="InvalidOperationException">The checker does not agree with what was found.</exception>
    public static Solution? Find(Problem problem, IReadOnlyCollection<int> requests)
    {
        var fit = new ExhaustiveFit(problem, requests);
        if (!fit.Loads(0))
            return null;
        var solution = fit._net.Write(requests);
        var certificate = SolutionChecker.Check(problem, solution);
        return certificate.Feasible && requests.All(r => !solution.Unserved.Any(u => u.Request == r))
            ? solution : throw new InvalidOperationException($"The checker does not agree: {string.Join(" ", certificate.Violations.Select(v => ViolationText.Of(v, problem).En))}");
    }

    private Activity Activity((int Request, int Role) at) => _p.Activities[_p.Requests[at.Request].Roles[at.Role].Activities[0]];

    /// <summary>Tries each number of further loads of each vehicle.</summary>
    private bool Loads(int vehicle)
    {
        if (vehicle == _p.Vehicles.Length)
            return Place(0);
        var v = _p.Vehicles[vehicle];
        for (var loads = 0; loads < (v.ReloadDepots.IsEmpty ? 1 : v.MaxTrips); loads++)
        {
            if (loads > 0)
                _routes[vehicle].Add(new FitNode(StepKind.Load, v.ReloadDepots[0]));
            if (Loads(vehicle + 1))
                return true;
        }

        _routes[vehicle].Clear();
        return false;
    }

    private bool Place(int k)
    {
        if (k == _roles.Count)
            return Rest(0);
        var role = _p.Requests[_roles[k].Request].Roles[_roles[k].Role];
        for (var v = 0; v < _p.Vehicles.Length; v++)
        {
            if (!May(role, v) || SharesTeam(k, v))
                continue;
            _vehicleOf[role.Activities[0]] = v;
            for (var i = 0; i <= _routes[v].Count; i++)
            {
                _routes[v].Insert(i, new FitNode(StepKind.Activity, role.Activities[0]));
                if (_net.Holds(v) && EquipmentHolds() && Place(k + 1))
                    return true;
                _routes[v].RemoveAt(i);
            }
        }

        return false;
    }

    /// <summary>Tries each place of the breaks of those who work, and leaving them out before or behind the route.</summary>
    private bool Rest(int vehicle)
    {
        if (vehicle == _p.Vehicles.Length)
            return _net.Solve();
        if (_p.Vehicles[vehicle].Breaks.IsEmpty || !_routes[vehicle].Exists(n => n.Kind == StepKind.Activity))
            return Rest(vehicle + 1);
        foreach (var left in (ReadOnlySpan<LeftBreak>)[LeftBreak.Behind, LeftBreak.Before])
        {
            _net.Left[vehicle] = left;
            if (_net.Solve() && Rest(vehicle + 1))
                return true;
        }

        _net.Left[vehicle] = LeftBreak.No;
        for (var i = 0; i <= _routes[vehicle].Count; i++)
        {
            _routes[vehicle].Insert(i, new FitNode(StepKind.Break, 0));
            if (_net.Solve() && Rest(vehicle + 1))
                return true;
            _routes[vehicle].RemoveAt(i);
        }

        return false;
    }

    private bool May(Role role, int vehicle) => (role.AllowedVehicles.IsEmpty || role.AllowedVehicles.Contains(vehicle)) && !role.ForbiddenVehicles.Contains(vehicle)
        && role.Skills.All(s => _p.Vehicles[vehicle].Skills.Any(h => h.Skill == s.Skill && h.Level >= s.Level))
        && role.Equipment.All(kind => _p.Vehicles[vehicle].EquipmentPools.Any(pool => _p.EquipmentPools[pool].Kind == kind));

    private bool SharesTeam(int k, int vehicle) => Enumerable.Range(0, k).Any(j => _roles[j].Request == _roles[k].Request
        && _vehicleOf[_p.Requests[_roles[j].Request].Roles[_roles[j].Role].Activities[0]] == vehicle);

    private bool EquipmentHolds()
    {
        for (var pool = 0; pool < _p.EquipmentPools.Length; pool++)
        {
            var kind = _p.EquipmentPools[pool].Kind;
            var users = Enumerable.Range(0, _routes.Length).Count(v => _p.Vehicles[v].EquipmentPools.Contains(pool)
                && _routes[v].Exists(n => n.Kind == StepKind.Activity && _p.Requests.Any(r => r.Roles.Any(role => role.Activities[0] == n.Index && role.Equipment.Contains(kind)))));
            if (users > _p.EquipmentPools[pool].Units)
                return false;
        }

        return true;
    }
}
