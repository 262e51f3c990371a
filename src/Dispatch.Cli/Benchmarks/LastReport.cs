using Dispatch.Routing.Model;

namespace Dispatch.Cli.Benchmarks;

/// <summary>Keeps the last report of a search.</summary>
internal sealed class LastReport : IProgress<SolveProgress>
{
    /// <summary>The last report; default before the first.</summary>
    public SolveProgress Value { get; private set; }

    /// <inheritdoc/>
    public void Report(SolveProgress value) => Value = value;
}
