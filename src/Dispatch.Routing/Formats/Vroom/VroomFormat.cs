namespace Dispatch.Routing.Formats.Vroom;

/// <summary>
/// The JSON of the VROOM engine: vehicles, jobs, shipments, matrices. Everything is served that can be, by priority, then by number, then
/// cheaply; cost = travel time, distance and fixed costs as the vehicles state them.
/// </summary>
public sealed class VroomFormat : InstanceFormat
{
    /// <summary>Roads for files without matrices. Null (default): straight lines stand for them.</summary>
    public VroomRoads? Roads { get; init; }

    /// <inheritdoc/>
    public override string Name => "vroom";

    /// <inheritdoc/>
    public override string SolutionExtension => ".json";

    /// <inheritdoc/>
    public override bool Recognises(ContentSketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        return sketch.FormatField.Length == 0
            && sketch.Keys.Contains("vehicles") && (sketch.Keys.Contains("jobs") || sketch.Keys.Contains("shipments"));
    }

    /// <inheritdoc/>
    public override Instance? Read(ReadOnlyMemory<byte> content, string name, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        using var document = JsonCursor.Parse(content, issues);
        if (document is null || JsonCursor.Root(document, issues) is not { } root)
            return null;
        var data = VroomReader.Read(root, issues);
        var matrices = VroomMatrices.Build(root, data, Roads, issues);
        if (matrices is null || issues.HasErrors)
            return null;
        var problem = issues.Create(VroomProblem.Of(name, data, matrices));
        var routes = VroomSteps.Read(data, issues);
        return problem is null || issues.HasErrors ? null : new VroomInstance(this, problem, data, matrices.HasDistances) { Routes = routes, Travel = matrices.Travel };
    }
}
