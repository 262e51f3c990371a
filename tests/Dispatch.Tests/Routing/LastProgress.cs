using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>Keeps the last report of a search.</summary>
internal sealed class LastProgress : IProgress<SolveProgress>
{
    public SolveProgress Value { get; private set; }

    public void Report(SolveProgress value) => Value = value;
}
