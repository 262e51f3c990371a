using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Timing;

/// <summary>The clocks of some routes of a plan that are tied to no others.</summary>
internal sealed class GroupClocks
{
    private readonly Problem _problem;
    private readonly List<RouteClocks> _routes = [];
    private readonly Dictionary<int, int> _clockOf = [];

    /// <summary>Builds the model of the routes with their present clocks.</summary>
    public GroupClocks(Problem problem, IReadOnlyList<RouteShape> shapes)
    {
        _problem = problem;
        foreach (var shape in shapes)
        {
            var route = shape.Route;
            var clocks = new RouteClocks(problem, shape, Model);
            _routes.Add(clocks);
            for (var i = 0; i < route.Steps.Length; i++)
            {
                if (route.Steps[i].Kind == StepKind.Activity)
                    _clockOf[route.Steps[i].Index] = clocks.Begin(i);
            }
        }

        AddLinks();
        AddLargestLateness();
    }

    /// <summary>The model.</summary>
    public ClockModel Model { get; } = new();

    /// <summary>The clock of an activity's start; null where it is in none of the routes.</summary>
    public int? ClockOf(int activity) => _clockOf.TryGetValue(activity, out var clock) ? clock : null;

    /// <summary>The routes with the model's clocks.</summary>
    public IEnumerable<Route> Written() => _routes.Select(r => r.Written());

    /// <summary>Prices moving the start that was told of a role.</summary>
    public void Price(Role role)
    {
        if (role.Published is not { MovedCost: > 0 } told || ClockOf(role.Activities[0]) is not { } clock)
            return;
        Model.PriceAbove(0, clock, (long)told.Start + told.Tolerance, told.MovedCost);
        Model.PriceBelow(0, clock, (long)told.Start - told.Tolerance, told.MovedCost);
    }

    private void AddLinks()
    {
        foreach (var link in _problem.Links)
        {
            if (ClockOf(link.From) is not { } from || ClockOf(link.To) is not { } to)
                continue;
            var least = link.MinGap <= -TimeWindow.Forever ? -ClockGap.None : link.MinGap;
            Model.Gaps.Add(new ClockGap(from, to, least, link.MaxGap >= TimeWindow.Forever ? ClockGap.None : link.MaxGap));
        }
    }

    private void AddLargestLateness()
    {
        if (_problem.MaxLatenessCost == 0)
            return;
        var now = _clockOf.Max(c => Model.Values[c.Value] - _problem.Activities[c.Key].SoftLatest);
        var largest = Model.Add(Math.Max(0, now));
        Model.Bound(largest, 0, ClockGap.None);
        foreach (var (activity, clock) in _clockOf.OrderBy(c => c.Key))
            Model.Within(largest, clock, _problem.Activities[activity].SoftLatest);
        Model.PriceAbove(0, largest, 0, _problem.MaxLatenessCost);
    }
}
