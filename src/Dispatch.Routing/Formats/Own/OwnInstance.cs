using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Own;

/// <summary>A problem in our own format, or any problem whose solutions are to be written in it.</summary>
public sealed class OwnInstance(InstanceFormat format, Problem problem) : Instance(format, problem)
{
    /// <inheritdoc/>
    public override int CostDecimals => 3;

    /// <inheritdoc/>
    public override void WriteSolution(Solution solution, long cost, Stream target) => OwnSolutions.Write(Problem, solution, cost, target);

    /// <inheritdoc/>
    public override Solution? ReadSolution(ReadOnlyMemory<byte> content, FormatIssues issues) => OwnSolutions.Read(content, issues);
}
