using Dispatch.Routing.Model;

namespace Dispatch.Routing.Timing;

/// <summary>
/// The last pass over a plan: its routes at their cheapest clocks. Who does what in which order stays, and so does how long
/// each way takes; for the places of the breaks and the windows of the starts the clocks are optimal, and no break alone can move and no start
/// alone change its window to save more, unless the allowance ends first. Never dearer. Decision: docs/decisions/0007.
/// </summary>
internal sealed class FinalClocks
{
    /// <summary>Cuts times clocks that a plan may take unless told otherwise; about a microsecond each.</summary>
    public const long Allowance = 1_500_000;

    private readonly Problem _problem;
    private readonly Role[] _told;
    private readonly HashSet<(int, int)> _together;
    private readonly Route[] _routes;
    private long _allowance;
    private long _saved;

    private FinalClocks(Problem problem, Solution plan, long allowance)
    {
        (_problem, _allowance) = (problem, allowance);
        _routes = [.. plan.Routes];
        var roles = problem.Requests.SelectMany(r => r.Roles).ToArray();
        _told = [.. roles.Where(r => r.Published is { MovedCost: > 0 })];
        _together = [.. roles.Where(r => r.Contiguous).SelectMany(r => r.Activities.Zip(r.Activities.Skip(1)))];
    }

    /// <summary>The plan with its cheapest clocks, and the cost units they save.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">A plan that keeps every hard rule.</param>
    /// <param name="allowance">Cuts times clocks it may take.</param>
    /// <param name="reshape">Whether breaks may move and starts change their windows.</param>
    public static (Solution Plan, long Saved) Of(Problem problem, Solution plan, long allowance = Allowance, bool reshape = true)
    {
        var pass = new FinalClocks(problem, plan, allowance);
        var groups = RouteGroups.Of(problem, plan).Where(g => g.Length > 0).ToArray();
        var open = groups.Where(pass.Settle).ToArray();
        foreach (var group in open)
        {
            while (reshape && pass.Reshape(group))
                pass.Settle(group);
        }

        return (plan with { Routes = [.. pass._routes] }, pass._saved);
    }

    /// <summary>The cheapest clocks of a group; false where it has no price that they change.</summary>
    private bool Settle(int[] group)
    {
        var clocks = Clocks(group, -1, null);
        var before = clocks.Model.Cost;
        if (before == 0 || !clocks.Model.Keeps)
            return false;
        ClockDescent.Run(clocks.Model, ref _allowance);
        Take(group, clocks, before);
        return true;
    }

    /// <summary>Moves one break of the group, or one start to another of its windows, if that saves anything.</summary>
    private bool Reshape(int[] group)
    {
        var present = Clocks(group, -1, null).Model.Cost;
        foreach (var route in group)
        {
            foreach (var shape in Shapes(_routes[route]))
            {
                if (_allowance <= 0)
                    return false;
                var clocks = Clocks(group, route, shape);
                _allowance -= clocks.Model.Count;
                if (!clocks.Model.Repair() || !clocks.Model.Keeps)
                    continue;
                ClockDescent.Run(clocks.Model, ref _allowance);
                if (Take(group, clocks, present))
                    return true;
            }
        }

        return false;
    }

    /// <summary>What a route could be otherwise by one break or one window; nothing where ways depend on the hour.</summary>
    private IEnumerable<RouteShape> Shapes(Route route)
    {
        var driver = _problem.Vehicles[route.Vehicle];
        return SteadyHours.Throughout(_problem.Profiles[driver.Profile], driver.Shift)
            ? BreakPlaces.Of(_problem, route, _together).Concat(OtherWindows.Of(_problem, route))
            : [];
    }

    private GroupClocks Clocks(int[] group, int other, RouteShape? shape)
    {
        var clocks = new GroupClocks(_problem, [.. group.Select(r => r == other ? shape! : RouteShape.Of(_routes[r]))]);
        foreach (var role in _told)
            clocks.Price(role);
        return clocks;
    }

    /// <summary>Takes the clocks when they are cheaper than what there was.</summary>
    private bool Take(int[] group, GroupClocks clocks, long before)
    {
        var now = clocks.Model.Cost;
        if (now >= before)
            return false;
        _saved += before - now;
        foreach (var (route, written) in group.Zip(clocks.Written()))
            _routes[route] = written;
        return true;
    }
}
