using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Own;

/// <summary>
/// Reads a plan made by hand for any problem: who does what in which order, by name. Clocks are worked out: every stop as early as possible, the route begun as
/// late as that allows. Whether it keeps the rules is left for the checker.
/// </summary>
public sealed class OwnRoutes
{
    private readonly Problem _problem;
    private readonly Dictionary<string, int> _vehicles, _activities, _depots;
    private readonly HashSet<int> _done = [];

    private OwnRoutes(Problem problem)
    {
        _problem = problem;
        _vehicles = Names(problem.Vehicles.Select(v => v.Id));
        _activities = Names(problem.Activities.Select(a => a.Id));
        _depots = Names(problem.Depots.Select(d => d.Id));
    }

    /// <summary>
    /// Reads <c>{"routes":[{"vehicle":"…","stops":["activity", {"load":"depot"}, {"break":"name"}]}]}</c>; null when it has errors, which are collected.
    /// </summary>
    public static Solution? Read(Problem problem, ReadOnlyMemory<byte> content, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(issues);
        using var document = JsonCursor.Parse(content, issues);
        if (document is null || JsonCursor.Root(document, issues) is not { } root)
            return null;
        var reader = new OwnRoutes(problem);
        var routes = new SortedDictionary<int, Route>();
        foreach (var item in root.List("routes", required: true))
            reader.Route(item, routes);
        return issues.HasErrors ? null : new Solution([.. routes.Values], UnservedRest.Of(problem, routes.Values));
    }

    private static Dictionary<string, int> Names(IEnumerable<string> ids) =>
        ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i, StringComparer.Ordinal);

    private void Route(JsonCursor item, SortedDictionary<int, Route> routes)
    {
        var name = item.Text("vehicle");
        var known = _vehicles.TryGetValue(name, out var vehicle);
        if (!known && item.Find("vehicle") is { } wrong)
            Unknown(wrong, name);
        var stops = item.List("stops", required: true).Select(s => Stop(s, known ? vehicle : null)).OfType<PlannedStop>().ToList();
        if (!known || !stops.Exists(s => s.Kind == StepKind.Activity))
            return;
        if (!routes.TryAdd(vehicle, RouteTimes.Of(_problem, vehicle, stops)))
            item.Fault(FormatCodes.Duplicate, $"{name} 有两条路线", $"{name} has two routes");
    }

    private PlannedStop? Stop(JsonCursor stop, int? vehicle)
    {
        if (stop.Element.ValueKind == System.Text.Json.JsonValueKind.String)
            return Activity(stop);
        if (stop.Find("load") is { } load)
            return _depots.TryGetValue(load.Text(), out var depot) ? new PlannedStop(StepKind.Load, depot) : Unknown(load, load.Text());
        if (stop.Find("break") is not { } rest)
        {
            stop.Fault(FormatCodes.Type, "应为作业编号，或 {\"load\":…}、{\"break\":…}", "The name of an activity, or {\"load\":…} or {\"break\":…}");
            return null;
        }

        var at = vehicle is { } v ? _problem.Vehicles[v].Breaks.ToList().FindIndex(b => b.Id == rest.Text()) : 0;
        return at >= 0 ? new PlannedStop(StepKind.Break, at) : Unknown(rest, rest.Text());
    }

    private PlannedStop? Activity(JsonCursor stop)
    {
        if (!_activities.TryGetValue(stop.Text(), out var activity))
            return Unknown(stop, stop.Text());
        if (_done.Add(activity))
            return new PlannedStop(StepKind.Activity, activity);
        stop.Fault(FormatCodes.Duplicate, $"{stop.Text()} 重复出现", $"{stop.Text()} is done more than once");
        return null;
    }

    private static PlannedStop? Unknown(JsonCursor at, string name)
    {
        at.Fault(FormatCodes.Reference, $"没有“{name}”", $"There is no “{name}”");
        return null;
    }
}
