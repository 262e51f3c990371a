using Dispatch.Routing.Model;

namespace Dispatch.Cli.Solving;

/// <summary>Keeps the last report of a search.</summary>
/// <param name="next">Is told every report too; null = nobody.</param>
internal sealed class LastReport(IProgress<SolveProgress>? next = null) : IProgress<SolveProgress>
{
    /// <summary>The last report; default before the first.</summary>
    public SolveProgress Value { get; private set; }

    /// <inheritdoc/>
    public void Report(SolveProgress value)
    {
        Value = value;
        next?.Report(value);
    }
}
