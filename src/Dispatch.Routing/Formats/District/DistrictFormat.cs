using Dispatch.Routing.Formats.Own;

namespace Dispatch.Routing.Formats.District;

/// <summary>
/// The home visits of a made-up district day as JSON (visits, caregivers, straight ways): one visit = one request of one or more people who start
/// together. Everything is served first; cost = seconds of travel. The meals of the same file are another problem and are not read.
/// </summary>
public sealed class DistrictFormat : InstanceFormat
{
    /// <inheritdoc/>
    public override string Name => "district";

    /// <inheritdoc/>
    public override string SolutionExtension => ".json";

    /// <inheritdoc/>
    public override bool Recognises(ContentSketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        return sketch.FormatField.Length == 0 && sketch.Keys.Contains("visits") && sketch.Keys.Contains("travel");
    }

    /// <inheritdoc/>
    public override Instance? Read(ReadOnlyMemory<byte> content, string name, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        using var document = JsonCursor.Parse(content, issues);
        if (document is null || JsonCursor.Root(document, issues) is not { } root)
            return null;
        var data = DistrictData.Read(root);
        if (issues.HasErrors || !issues.MayTabulate(data.Visits.Count + data.Caregivers.Count, 1, "/visits"))
            return null;
        var problem = issues.Create(DistrictProblem.Of(name, data));
        return problem is null ? null : new OwnInstance(this, problem);
    }
}
