using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats;

/// <summary>
/// A file that was read: the problem, and what of the file is needed to speak about solutions in the same words. Immutable.
/// </summary>
/// <param name="format">The format it was read from.</param>
/// <param name="problem">The problem it states.</param>
public abstract class Instance(InstanceFormat format, Problem problem)
{
    /// <summary>The format it was read from.</summary>
    public InstanceFormat Format { get; } = format;

    /// <summary>The problem it states.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>
    /// The routes that the file itself states, at their earliest clocks; not judged, and perhaps against rules. A search may begin with them. Null (default): it states none.
    /// </summary>
    public virtual Solution? Stated => null;

    /// <summary>A plan of ours as the family wants it: with what it has to contain though our rules can do without. Same cost. Default: as it is.</summary>
    public virtual Solution Completed(Solution solution) => solution;

    /// <summary>Decimals in which the family states costs.</summary>
    public abstract int CostDecimals { get; }

    /// <summary>
    /// A cost in the family's own unit, rounded to <see cref="CostDecimals"/>.
    /// </summary>
    /// <param name="cost">Cost units, without the penalties of unserved requests: the families count unserved work beside the cost.</param>
    public double NativeCost(long cost) => Math.Round(cost / Problem.Units.Cost, CostDecimals, MidpointRounding.AwayFromZero);

    /// <summary>Writes a solution in the family's solution format, as UTF-8 without a byte order mark.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="cost">Its cost as the checker has it, in cost units, without penalties of unserved requests.</param>
    /// <param name="target">Takes the text; stays open.</param>
    public abstract void WriteSolution(Solution solution, long cost, Stream target);

    /// <summary>Writes a solution that may break rules, with what it breaks where the family's format has a place for that.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="cost">Its cost as the checker has it, in cost units, without penalties of unserved requests.</param>
    /// <param name="remarks">What it breaks.</param>
    /// <param name="target">Takes the text; stays open.</param>
    public virtual void WriteSolution(Solution solution, long cost, IReadOnlyList<StepRemark> remarks, Stream target) => WriteSolution(solution, cost, target);

    /// <summary>Reads a solution in the family's solution format; null when it has errors, which are collected.</summary>
    public abstract Solution? ReadSolution(ReadOnlyMemory<byte> content, FormatIssues issues);
}
