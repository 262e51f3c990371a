using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Own;

/// <summary>Writes and reads "dispatch-solution/1": every route with every clock, every unserved request with its reason, for any problem.</summary>
public static class OwnSolutions
{
    private static readonly ImmutableArray<(StepKind Kind, string Name)> _kinds =
    [
        (StepKind.Start, "start"), (StepKind.Load, "load"), (StepKind.Activity, "activity"), (StepKind.Break, "break"), (StepKind.End, "end"),
    ];

    /// <summary>Writes as UTF-8 JSON; the stream stays open. Names of vehicles, activities and requests are added for people.</summary>
    public static void Write(Problem problem, Solution solution, long cost, Stream target)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        using var json = new Utf8JsonWriter(target);
        json.WriteStartObject();
        json.WriteString("format", OwnFormat.SolutionTag);
        json.WriteString("problem", problem.Name);
        json.WriteNumber("cost", cost / problem.Units.Cost);
        json.WriteObjects("routes", solution.Routes, r => WriteRoute(json, problem, r), required: true);
        json.WriteObjects("unserved", solution.Unserved, u => WriteUnserved(json, problem, u), required: true);
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Whether the content says that it is a solution in our format.</summary>
    public static bool Recognises(ReadOnlyMemory<byte> content) =>
        ContentSketch.Of(content).FormatField.StartsWith("dispatch-solution", StringComparison.Ordinal);

    /// <summary>Reads; null when it has errors, which are collected. Indices are left for the checker to judge.</summary>
    public static Solution? Read(ReadOnlyMemory<byte> content, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        using var document = JsonCursor.Parse(content, issues);
        if (document is null || JsonCursor.Root(document, issues) is not { } root)
            return null;
        if (root.Text("format") is var tag && tag != OwnFormat.SolutionTag)
            root.Find("format")?.Fault(FormatCodes.Version, $"版本应为 {OwnFormat.SolutionTag}", $"The version must be {OwnFormat.SolutionTag}");
        var routes = root.List("routes", required: true).Select(ReadRoute).ToImmutableArray();
        var unserved = root.List("unserved", required: true).Select(ReadUnserved).ToImmutableArray();
        return issues.HasErrors ? null : new Solution(routes, unserved);
    }

    private static void WriteRoute(Utf8JsonWriter json, Problem problem, Route route)
    {
        json.WriteNumber("vehicle", route.Vehicle);
        json.WriteString("vehicleId", problem.Vehicles[route.Vehicle].Id);
        json.WriteObjects("steps", route.Steps, s => WriteStep(json, problem, s), required: true);
    }

    private static void WriteStep(Utf8JsonWriter json, Problem problem, Step step)
    {
        json.WriteString("kind", _kinds.First(k => k.Kind == step.Kind).Name);
        json.WriteUnless("index", step.Index, -1);
        if (step.Kind == StepKind.Activity)
            json.WriteString("activityId", problem.Activities[step.Index].Id);
        json.WriteNumber("arrival", step.Arrival);
        json.WriteNumber("start", step.Start);
        json.WriteNumber("departure", step.Departure);
    }

    private static void WriteUnserved(Utf8JsonWriter json, Problem problem, UnservedRequest unserved)
    {
        json.WriteNumber("request", unserved.Request);
        json.WriteString("requestId", problem.Requests[unserved.Request].Id);
        json.WriteString("code", unserved.Reason.Code);
        json.WriteUnless("vehicle", unserved.Reason.Vehicle, -1);
        json.WriteUnless("value", unserved.Reason.Value, 0);
        json.WriteUnless("limit", unserved.Reason.Limit, 0);
        if (unserved.Reason.BlockedBy.IsEmpty)
            return;
        json.WriteStartObject("blockedBy");
        foreach (var (rule, vehicles) in unserved.Reason.BlockedBy)
            json.WriteNumber(rule, vehicles);
        json.WriteEndObject();
    }

    private static Route ReadRoute(JsonCursor r) => new((int)r.Whole("vehicle", null), [.. r.List("steps", required: true).Select(ReadStep)]);

    private static Step ReadStep(JsonCursor s)
    {
        var name = s.Text("kind");
        var kind = _kinds.FirstOrDefault(k => k.Name == name);
        if (kind.Name is null)
            s.Find("kind")?.Fault(FormatCodes.Range, "kind 应为 start、load、activity、break 或 end", "kind is start, load, activity, break or end");
        int Clock(string member) => (int)s.Whole(member, null, int.MinValue);
        return new Step(kind.Kind, (int)s.Whole("index", -1, -1), Clock("arrival"), Clock("start"), Clock("departure"));
    }

    private static UnservedRequest ReadUnserved(JsonCursor u)
    {
        var blocked = ImmutableSortedDictionary<string, int>.Empty;
        if (u.Find("blockedBy") is { } rules)
            blocked = rules.Members().ToImmutableSortedDictionary(m => m.Key, m => (int)m.Value.Whole(0, int.MaxValue));
        var reason = new UnservedReason(u.Text("code"), (int)u.Whole("vehicle", -1, -1), u.Whole("value", 0, long.MinValue, long.MaxValue),
            u.Whole("limit", 0, long.MinValue, long.MaxValue), blocked);
        return new UnservedRequest((int)u.Whole("request", null), reason);
    }
}
