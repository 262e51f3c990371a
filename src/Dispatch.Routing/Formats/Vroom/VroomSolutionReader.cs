using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>Reads VROOM's output, or any with the same fields: order, arrivals and waiting times as they stand there.</summary>
internal sealed class VroomSolutionReader
{
    private readonly Problem _problem;
    private readonly VroomData _data;
    private readonly FormatIssues _issues;
    private readonly Dictionary<long, int> _vehicles = [];
    private readonly Dictionary<(string Type, long Id), int> _tasks = [];
    private readonly HashSet<int> _taken = [];

    /// <summary>Prepares to read solutions of one problem.</summary>
    public VroomSolutionReader(Problem problem, VroomData data, FormatIssues issues)
    {
        (_problem, _data, _issues) = (problem, data, issues);
        for (var v = 0; v < data.Vehicles.Count; v++)
            _vehicles.Add(data.Vehicles[v].Id, v);
        for (var t = 0; t < data.Tasks.Count; t++)
            _tasks.TryAdd((data.Tasks[t].Type, data.Tasks[t].Id), t);
    }

    /// <summary>Reads; null when it has errors.</summary>
    public Solution? Read(JsonCursor root)
    {
        var routes = new SortedDictionary<int, Route>();
        foreach (var item in root.List("routes", required: true))
        {
            var id = item.Whole("vehicle", null, 0, long.MaxValue);
            if (!_vehicles.TryGetValue(id, out var vehicle))
                item.Fault(FormatCodes.Reference, $"没有车辆 {id}", $"There is no vehicle {id}");
            else if (Route(vehicle, item) is { } route && route.Steps.Any(s => s.Kind == StepKind.Activity) && !routes.TryAdd(vehicle, route))
                item.Fault(FormatCodes.Duplicate, $"车辆 {id} 有两条路线", $"Vehicle {id} has two routes");
        }
        return _issues.HasErrors ? null : new Solution([.. routes.Values], UnservedRest.Of(_problem, routes.Values));
    }

    private Route? Route(int vehicle, JsonCursor item)
    {
        var middle = new List<(StepKind Kind, int Index, int Arrival, int Start)>();
        int? begin = null;
        foreach (var step in item.List("steps", required: true))
        {
            var type = step.Text("type");
            var arrival = step.Find("arrival") is null ? (int?)null : _data.Time(step.Whole("arrival", null, 0, long.MaxValue));
            if (type == "start")
                begin = arrival;
            if (type is "start" or "end")
                continue;
            var index = type == "reload" && _problem.Vehicles[vehicle].HomeDepot is { } depot ? depot : IndexOf(vehicle, type, step);
            var waiting = (int)step.Whole("waiting_time", 0);
            if (arrival is null)
                step.Missing("arrival");
            else if (index is { } i)
                middle.Add((type switch { "break" => StepKind.Break, "reload" => StepKind.Load, _ => StepKind.Activity }, i, arrival.Value, arrival.Value + waiting));
        }
        return middle.Count == 0 ? null : WithClocks(vehicle, begin, middle);
    }

    private int? IndexOf(int vehicle, string type, JsonCursor step)
    {
        var id = step.Whole("id", null, 0, long.MaxValue);
        if (type == "break")
        {
            var found = _data.Vehicles[vehicle].Breaks.ToList().FindIndex(b => b.Id == id);
            if (found >= 0)
                return found;
        }
        else if (_tasks.TryGetValue((type, id), out var task))
        {
            // Of a team each finds its own: the next that nobody has yet.
            while (!_taken.Add(task) && task + 1 < _data.Tasks.Count && _data.Tasks[task + 1].IsMate)
                task++;
            return task;
        }
        step.Fault(FormatCodes.Reference, $"没有 {type} {id}", $"There is no {type} {id}");
        return null;
    }

    // Starts are taken from the file; ways and work come from the problem, so that a file that cheats on them is found out.
    private Route WithClocks(int index, int? begin, List<(StepKind Kind, int Index, int Arrival, int Start)> middle)
    {
        var vehicle = _problem.Vehicles[index];
        var matrix = _problem.Profiles[vehicle.Profile].First;
        int Travel(int? from, int? to) => from is { } a && to is { } b ? matrix.Duration(a, b) : 0;
        var clock = begin ?? middle[0].Arrival;
        var at = vehicle.StartLocation;
        var load = vehicle.HomeDepot is { } home ? _problem.Depots[home].LoadTime : 0;
        var steps = new List<Step> { new(StepKind.Start, vehicle.HomeDepot ?? -1, clock, clock, clock + load) };
        clock += load;
        foreach (var (kind, item, _, start) in middle)
        {
            var place = kind switch { StepKind.Activity => _problem.Activities[item].Location, StepKind.Load => _problem.Depots[item].Location, _ => at };
            var arrival = clock + Travel(at, place);
            var work = kind switch
            {
                StepKind.Break => vehicle.Breaks[item].Duration, StepKind.Load => _problem.Depots[item].LoadTime, _ => Work(_problem.Activities[item], at),
            };
            steps.Add(new Step(kind, item, arrival, start, start + work));
            (clock, at) = (start + work, place ?? at);
        }
        clock += Travel(at, vehicle.EndLocation);
        steps.Add(new Step(StepKind.End, -1, clock, clock, clock));
        return new Route(index, [.. steps]);
    }

    private static int Work(Activity activity, int? before) => (before == activity.Location ? 0 : activity.Setup) + activity.Service;
}
