using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.TestData;

/// <summary>
/// The clocks of given routes as differences: x[b] − x[a] ≥ w. They hold together where no circle of them is above 0; the longest paths are the earliest clocks.
/// </summary>
internal sealed class ClockNet(Problem problem, List<FitNode>[] routes)
{
    private readonly List<(int From, int To, int Least)> _edges = [];
    private readonly Dictionary<int, int> _startOf = [];
    private readonly (int Start, int Leave, int End)[] _ends = new (int, int, int)[routes.Length];
    private int[] _x = [];
    private int _count;

    /// <summary>Breaks that are left out, by vehicle.</summary>
    public LeftBreak[] Left { get; } = new LeftBreak[routes.Length];

    /// <summary>Whether the loads of a vehicle's trips fit and the clocks of all hold together; breaks that are not placed yet do not count.</summary>
    public bool Holds(int vehicle) => LoadsFit(vehicle) && Solve();

    /// <summary>Finds the earliest clocks; false: there are none.</summary>
    public bool Solve()
    {
        Build();
        _x = new int[_count];
        Array.Fill(_x, int.MinValue / 2);
        _x[0] = 0;
        for (var round = 0; round <= _count; round++)
        {
            var moved = false;
            foreach (var (from, to, least) in _edges)
            {
                if (_x[from] < 0 || _x[from] + least <= _x[to])
                    continue;
                _x[to] = _x[from] + least;
                moved = true;
            }

            if (!moved)
                return true;
            if (_x[0] > 0)
                return false;
        }

        return false;
    }

    /// <summary>The plan with the clocks found last.</summary>
    public Solution Write(IReadOnlyCollection<int> served) => new(
        [.. Enumerable.Range(0, routes.Length).Where(v => routes[v].Exists(n => n.Kind == StepKind.Activity)).Select(Route)],
        [.. Enumerable.Range(0, problem.Requests.Length).Where(r => !served.Contains(r)).Select(r => new UnservedRequest(r, UnservedReason.Of(UnservedCodes.NotStated)))]);

    private bool LoadsFit(int vehicle)
    {
        var capacity = problem.Vehicles[vehicle].Capacity;
        if (capacity.IsEmpty)
            return true;
        var load = 0;
        foreach (var node in routes[vehicle])
        {
            load = node.Kind == StepKind.Load ? 0 : load + (node.Kind == StepKind.Activity && !problem.Activities[node.Index].Delivery.IsEmpty ? problem.Activities[node.Index].Delivery[0] : 0);
            if (load > capacity[0])
                return false;
        }

        return true;
    }

    private void Build()
    {
        _edges.Clear();
        _startOf.Clear();
        _count = 1;
        for (var v = 0; v < routes.Length; v++)
        {
            if (routes[v].Exists(n => n.Kind == StepKind.Activity))
                Build(v);
        }

        foreach (var link in problem.Links)
        {
            if (_startOf.TryGetValue(link.From, out var from) && _startOf.TryGetValue(link.To, out var to))
            {
                _edges.Add((from, to, link.MinGap));
                _edges.Add((to, from, -link.MaxGap));
            }
        }
    }

    private void Between(int node, TimeWindow window)
    {
        _edges.Add((0, node, window.Earliest));
        _edges.Add((node, 0, -window.Latest));
    }

    private void Build(int v)
    {
        var vehicle = problem.Vehicles[v];
        var (start, leave) = (_count++, _count++);
        Between(start, vehicle.Shift);
        var depot = vehicle.HomeDepot is { } home ? problem.Depots[home] : null;
        if (depot is not null)
            Between(start, depot.Window);
        _edges.Add((start, leave, depot?.LoadTime ?? 0));
        var (clock, lasting, at, trip, load) = (leave, 0, vehicle.StartLocation, depot is null ? -1 : leave, start);
        foreach (var node in routes[v])
        {
            var next = _count++;
            var place = node.Kind switch { StepKind.Activity => problem.Activities[node.Index].Location, StepKind.Load => problem.Depots[node.Index].Location, _ => at };
            _edges.Add((clock, next, lasting + Way(vehicle, at, place)));
            (clock, lasting) = (next, 0);
            if (node.Kind == StepKind.Break)
            {
                Between(next, vehicle.Breaks[node.Index].Windows[0]);
                lasting = vehicle.Breaks[node.Index].Duration;
            }
            else if (node.Kind == StepKind.Load)
            {
                Between(next, problem.Depots[node.Index].Window);
                (load, trip) = (next, _count++);
                _edges.Add((next, trip, problem.Depots[node.Index].LoadTime));
                clock = trip;
            }
            else
            {
                lasting = Work(node.Index, (at, place!.Value), (next, trip, load));
            }

            at = place;
        }

        var end = _count++;
        _edges.Add((clock, end, lasting + Way(vehicle, at, vehicle.EndLocation)));
        Between(end, vehicle.Shift);
        _edges.Add((end, start, -vehicle.MaxWork));
        if (Left[v] == LeftBreak.Behind)
            _edges.Add((end, 0, -vehicle.Breaks[0].Windows[0].Earliest));
        if (Left[v] == LeftBreak.Before)
            _edges.Add((0, start, vehicle.Breaks[0].Windows[^1].Latest));
        _ends[v] = (start, leave, end);
    }

    /// <summary>The clocks of an activity; how long it lasts.</summary>
    private int Work(int activity, (int? From, int To) way, (int Node, int Trip, int Load) clocks)
    {
        var work = problem.Activities[activity];
        _startOf[activity] = clocks.Node;
        Between(clocks.Node, work.Windows[0]);
        if (clocks.Trip >= 0)
        {
            _edges.Add((0, clocks.Load, work.Release));
            if (work.MaxSinceDepot is { } fresh)
                _edges.Add((clocks.Node, clocks.Trip, -fresh));
        }

        return (way.From == way.To ? 0 : work.Setup) + work.Service;
    }

    private int Way(Vehicle vehicle, int? from, int? to) => from is { } a && to is { } b ? problem.Profiles[vehicle.Profile].First.Duration(a, b) : 0;

    private Route Route(int v)
    {
        var vehicle = problem.Vehicles[v];
        var (start, leave, end) = _ends[v];
        var steps = ImmutableArray.CreateBuilder<Step>();
        steps.Add(new Step(StepKind.Start, vehicle.HomeDepot ?? -1, _x[start], _x[start], _x[leave]));
        var (departure, at, next) = (_x[leave], vehicle.StartLocation, leave + 1);
        foreach (var node in routes[v])
        {
            var place = node.Kind switch { StepKind.Activity => problem.Activities[node.Index].Location, StepKind.Load => problem.Depots[node.Index].Location, _ => at };
            var (arrival, begin) = (departure + Way(vehicle, at, place), _x[next++]);
            departure = node.Kind switch
            {
                StepKind.Activity => begin + (at == place ? 0 : problem.Activities[node.Index].Setup) + problem.Activities[node.Index].Service,
                StepKind.Load => _x[next++],
                _ => begin + vehicle.Breaks[node.Index].Duration,
            };
            steps.Add(new Step(node.Kind, node.Index, arrival, begin, departure));
            at = place;
        }

        var home = departure + Way(vehicle, at, vehicle.EndLocation);
        steps.Add(new Step(StepKind.End, -1, home, home, home));
        return new Route(v, steps.ToImmutable());
    }
}
