using Dispatch.Routing.Model;

namespace Dispatch.Routing.Timing;

/// <summary>A route whose clocks are looked for.</summary>
/// <param name="Route">Its steps; their clocks say which windows and hours of traffic are meant.</param>
/// <param name="Travels">How long the way to each step takes.</param>
internal sealed record RouteShape(Route Route, int[] Travels)
{
    /// <summary>A break that this shape leaves out; −1 none.</summary>
    public int LeftOut { get; init; } = -1;

    /// <summary>Why: the route is over before the break, or else begins after it.</summary>
    public bool OverBefore { get; init; }

    /// <summary>A route as it is.</summary>
    public static RouteShape Of(Route route) =>
        new(route, [.. route.Steps.Select((s, i) => i == 0 ? 0 : s.Arrival - route.Steps[i - 1].Departure)]);

    /// <summary>The same with a break after a step; its clocks say nothing yet.</summary>
    public RouteShape With(int rest, int after)
    {
        var time = Route.Steps[after].Departure;
        var steps = Route.Steps.Insert(after + 1, new Step(StepKind.Break, rest, time, time, time));
        return new RouteShape(Route with { Steps = steps }, [.. Travels[..(after + 1)], 0, .. Travels[(after + 1)..]]);
    }

    /// <summary>The same with a step begun at another hour, which says which window is meant.</summary>
    public RouteShape Begun(int step, int start)
    {
        var was = Route.Steps[step];
        return this with { Route = Route with { Steps = Route.Steps.SetItem(step, was with { Start = start, Departure = start + was.Departure - was.Start }) } };
    }

    /// <summary>The same without the break that is a step.</summary>
    public RouteShape Without(int step) =>
        new(Route with { Steps = Route.Steps.RemoveAt(step) }, [.. Travels[..step], .. Travels[(step + 1)..]]);
}
