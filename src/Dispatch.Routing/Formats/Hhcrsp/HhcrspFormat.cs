using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Hhcrsp;

/// <summary>
/// Home health care routing and scheduling as JSON (patients, services, caregivers, distances). Cost = (distance + total tardiness + largest
/// tardiness) / 3. Times and distances are kept to thousandths.
/// </summary>
public sealed class HhcrspFormat : InstanceFormat
{
    /// <summary>Whole numbers per minute and per distance unit.</summary>
    internal const int Scale = 1000;

    /// <inheritdoc/>
    public override string Name => "hhcrsp";

    /// <inheritdoc/>
    public override string SolutionExtension => ".json";

    /// <inheritdoc/>
    public override bool Recognises(ContentSketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        return sketch.Keys.Contains("patients") && sketch.Keys.Contains("caregivers");
    }

    /// <inheritdoc/>
    public override Instance? Read(ReadOnlyMemory<byte> content, string name, FormatIssues issues)
    {
        using var document = JsonCursor.Parse(content, issues);
        if (document is null || JsonCursor.Root(document, issues) is not { } root)
            return null;
        var data = HhcrspData.Read(root, name);
        if (issues.HasErrors)
            return null;
        Problem? problem = issues.Create(HhcrspProblem.Of(data));
        return problem is null ? null : new HhcrspInstance(this, problem, data);
    }
}
