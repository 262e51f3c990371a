using Dispatch.Routing.Model;

namespace Dispatch.Cli.Solving;

/// <summary>Passes a search's reports on and keeps the bound that it proved, cost units; null where it proved none.</summary>
internal sealed class ProvenBound(IProgress<SolveProgress>? next) : IProgress<SolveProgress>
{
    public long? Value { get; private set; }

    /// <inheritdoc/>
    public void Report(SolveProgress value)
    {
        Value = value.Bound ?? Value;
        next?.Report(value);
    }
}
