namespace Dispatch.Routing.Formats.Own;

/// <summary>Dispatch's own format: a problem or a solution written out in full, see docs/formats.md. Reading what was written gives it back exactly.</summary>
public sealed class OwnFormat : InstanceFormat
{
    /// <summary>The "format" field of problems.</summary>
    public const string ProblemTag = "dispatch-problem/1";

    /// <summary>The "format" field of solutions.</summary>
    public const string SolutionTag = "dispatch-solution/1";

    /// <inheritdoc/>
    public override string Name => "dispatch";

    /// <inheritdoc/>
    public override string SolutionExtension => ".json";

    /// <inheritdoc/>
    public override bool Recognises(ContentSketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        return sketch.FormatField.StartsWith("dispatch-problem", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override Instance? Read(ReadOnlyMemory<byte> content, string name, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        using var document = JsonCursor.Parse(content, issues);
        if (document is null || JsonCursor.Root(document, issues) is not { } root)
            return null;
        var draft = OwnProblemReader.Read(root, name);
        var problem = draft is null ? null : issues.Create(draft);
        return problem is null ? null : new OwnInstance(this, problem);
    }
}
