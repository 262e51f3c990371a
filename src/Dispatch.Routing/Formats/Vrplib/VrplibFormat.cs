using System.Text;

namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>
/// VRPLIB text with sections (CVRP, VRPTW, MDVRPTW, MTVRPTWR as PyVRP's dialect writes them) and Solomon's table. Cost = distance.
/// </summary>
public sealed class VrplibFormat : InstanceFormat
{
    /// <inheritdoc/>
    public override string Name => "vrplib";

    /// <inheritdoc/>
    public override string SolutionExtension => ".sol";

    /// <inheritdoc/>
    public override bool Recognises(ContentSketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        return !sketch.IsJson
            && (sketch.Head.Contains("DIMENSION", StringComparison.Ordinal)
                || sketch.Head.Contains("_SECTION", StringComparison.Ordinal)
                || SolomonText.Recognises(sketch.Head));
    }

    /// <inheritdoc/>
    public override Instance? Read(ReadOnlyMemory<byte> content, string name, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var text = Encoding.UTF8.GetString(Utf8.SkipMark(content).Span);
        var data = SolomonText.Recognises(text) ? SolomonText.Read(text, name, issues) : VrplibReader.Read(text, name, issues);
        if (data is null || issues.HasErrors)
            return null;
        var problem = issues.Create(VrplibProblem.Of(data));
        return problem is null ? null : new VrplibInstance(this, problem, data);
    }
}
