using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>Reads the routes that the file itself states for its vehicles. Who may do what and when is left for others to judge.</summary>
internal sealed class VroomSteps
{
    private readonly VroomData _data;
    private readonly FormatIssues _issues;
    private readonly ILookup<(string Type, long Id), int> _tasks;
    private readonly Dictionary<(string Type, long Id), int> _used = [];

    private VroomSteps(VroomData data, FormatIssues issues)
    {
        (_data, _issues) = (data, issues);
        _tasks = Enumerable.Range(0, data.Tasks.Count).ToLookup(t => (data.Tasks[t].Type, data.Tasks[t].Id));
    }

    /// <summary>The stated routes by vehicle, those with at least one task; errors are collected.</summary>
    public static SortedDictionary<int, IReadOnlyList<PlannedStop>> Read(VroomData data, FormatIssues issues)
    {
        var reader = new VroomSteps(data, issues);
        var routes = new SortedDictionary<int, IReadOnlyList<PlannedStop>>();
        for (var v = 0; v < data.Vehicles.Count; v++)
        {
            var stops = data.Vehicles[v].Steps.Select(s => reader.Stop(v, s)).OfType<PlannedStop>().Where((s, i) => s.Kind != StepKind.Start || i == 0).ToList();
            if (stops.Exists(s => s.Kind == StepKind.Activity))
                routes.Add(v, stops);
        }
        return routes;
    }

    /// <summary>A plan with these routes at their earliest clocks; breaks that the file leaves out stay out. Not judged.</summary>
    public static Solution Timed(Problem problem, IReadOnlyDictionary<int, IReadOnlyList<PlannedStop>> routes)
    {
        var timed = routes.Select(r => RouteTimes.Of(problem, r.Key, r.Value)).OrderBy(r => r.Vehicle).ToList();
        return new Solution([.. timed], UnservedRest.Of(problem, timed));
    }

    private PlannedStop? Stop(int vehicle, VroomStep step)
    {
        TimeWindow? start = step.Start is { } given ? _data.Window(given) : null;
        if (step.Type == "start")
            return new PlannedStop(StepKind.Start, -1, start);
        if (step.Type == "break")
        {
            var found = _data.Vehicles[vehicle].Breaks.ToList().FindIndex(b => b.Id == step.Id);
            return found < 0 ? Unknown(step) : Once(step, (step.Type + vehicle, step.Id)) ? new PlannedStop(StepKind.Break, found, start) : null;
        }
        foreach (var task in _tasks[(step.Type, step.Id)].Skip(_used.GetValueOrDefault((step.Type, step.Id))).Take(1))
        {
            _used[(step.Type, step.Id)] = _used.GetValueOrDefault((step.Type, step.Id)) + 1;
            return new PlannedStop(StepKind.Activity, task, start);
        }
        if (!_tasks.Contains((step.Type, step.Id)))
            return Unknown(step);
        Twice(step);
        return null;
    }

    private bool Once(VroomStep step, (string, long) key)
    {
        if (_used.TryAdd(key, 1))
            return true;
        Twice(step);
        return false;
    }

    private PlannedStop? Unknown(VroomStep step)
    {
        _issues.Error(FormatCodes.Reference, step.Pointer, $"{step.Id}", $"没有 {step.Type} {step.Id}", $"There is no {step.Type} {step.Id}");
        return null;
    }

    private void Twice(VroomStep step) =>
        _issues.Error(FormatCodes.Duplicate, step.Pointer, $"{step.Id}", $"{step.Type} {step.Id} 在 steps 中重复出现", $"{step.Type} {step.Id} stands in steps more than once");
}
