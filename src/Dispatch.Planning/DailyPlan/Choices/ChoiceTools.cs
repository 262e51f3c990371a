using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;

namespace Dispatch.Planning.DailyPlan.Choices;

/// <summary>What the exact choices of a plan are made with.</summary>
/// <param name="Solver">OR-Tools, or what stands in where it cannot be had.</param>
/// <param name="Clock">Clock of the seconds told.</param>
/// <param name="Cancel">Ends a solve; the plain rule's choice then stands.</param>
public sealed record ChoiceTools(ICpSolver Solver, TimeProvider Clock, CancellationToken Cancel = default)
{
    /// <summary>Wall-clock seconds given for each unit of work: only a machine far slower than ordinary ones feels it.</summary>
    private const double WallPerWork = 30;

    private const double LeastWall = 20;

    /// <summary>No OR-Tools.</summary>
    public static ChoiceTools Plain { get; } = new(NoCpSolver.Off, TimeProvider.System);

    /// <summary>
    /// Solves a choice: the same model and work give the same answer on any machine that is not far too slow. Without presolve, and not diving after the
    /// hint, transport-like models were solved several times faster.
    /// </summary>
    /// <param name="model">The model, with its complete hint.</param>
    /// <param name="work">Units of the deterministic clock.</param>
    /// <returns>The result, null when there is no solution to read; then why, unless it was cancelled.</returns>
    internal (CpResult? Result, CpFault? Fault) Solve(CpModelBuilder model, double work)
    {
        var parameters = new SatParameters { LinearizationLevel = 2, CpModelPresolve = false, HintConflictLimit = 0, MaxDeterministicTime = work };
        var result = Solver.Solve(model.Model, parameters, TimeSpan.FromSeconds(Math.Max(LeastWall, WallPerWork * work)), Cancel);
        if (result.HasSolution && result.Response!.Solution.Count == model.Variables)
            return (result, null);
        if (result.Outcome == CpOutcome.Cancelled)
            return (null, null);
        return (null, result.Fault ?? new CpFault(result.HasSolution ? CpCodes.Garbled : CpCodes.Hung, result.Response?.Status.ToString() ?? ""));
    }

    /// <summary>The proven bound of a solution's cost.</summary>
    internal static long Bound(CpResult result) => (long)Math.Ceiling(result.Response!.BestObjectiveBound - 1e-6);
}
