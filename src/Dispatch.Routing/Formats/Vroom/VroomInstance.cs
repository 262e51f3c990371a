using System.Text.Json;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>A VROOM file. Solutions are VROOM's output JSON; unassigned tasks carry our reason as an additional field.</summary>
internal sealed class VroomInstance(VroomFormat format, Problem problem, VroomData data, bool hasDistances) : Instance(format, problem)
{
    /// <summary>The routes that the file states, by vehicle.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<PlannedStop>> Routes { get; init; } = new Dictionary<int, IReadOnlyList<PlannedStop>>();

    /// <summary>Where travel times come from that the file does not state. Null: it states them.</summary>
    public string? Travel { get; init; }

    /// <inheritdoc/>
    public override Solution? Stated => Routes.Count == 0 ? null : VroomSteps.Timed(Problem, Routes);

    /// <inheritdoc/>
    public override Solution Completed(Solution solution)
    {
        ArgumentNullException.ThrowIfNull(solution);
        return VroomBreaks.Complete(Problem, solution);
    }

    /// <inheritdoc/>
    public override int CostDecimals => Problem.Units.Cost == 1 ? 0 : 2;

    /// <inheritdoc/>
    public override void WriteSolution(Solution solution, long cost, Stream target) => WriteSolution(solution, cost, [], target);

    /// <inheritdoc/>
    public override void WriteSolution(Solution solution, long cost, IReadOnlyList<StepRemark> remarks, Stream target)
    {
        ArgumentNullException.ThrowIfNull(solution);
        using var json = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true });
        new VroomSolutionWriter(Problem, data, hasDistances, json) { Remarks = remarks, Travel = Travel }.Write(solution, NativeCost(cost));
        json.Flush();
    }

    /// <inheritdoc/>
    public override Solution? ReadSolution(ReadOnlyMemory<byte> content, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        using var document = JsonCursor.Parse(content, issues);
        if (document is null || JsonCursor.Root(document, issues) is not { } root)
            return null;
        return new VroomSolutionReader(Problem, data, issues).Read(root);
    }
}
