using Google.OrTools.Sat;

namespace Dispatch.Routing.OrTools;

/// <summary>The end of one solve.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Response">The solver's response; set exactly when it answered.</param>
/// <param name="Fault">Why there is none; set exactly when it was unavailable or failed.</param>
public sealed record CpResult(CpOutcome Outcome, CpSolverResponse? Response, CpFault? Fault)
{
    /// <summary>Whether there is a solution to read: the solver answered with a feasible or an optimal one.</summary>
    public bool HasSolution => Response is { Status: CpSolverStatus.Feasible or CpSolverStatus.Optimal };

    /// <summary>Whether the solution was proven to be the best.</summary>
    public bool IsOptimal => Response is { Status: CpSolverStatus.Optimal };

    /// <summary>The value of a variable in the solution.</summary>
    /// <param name="variable">Index of the variable.</param>
    /// <exception cref="InvalidOperationException">There is no solution.</exception>
    public long ValueOf(int variable) =>
        HasSolution ? Response!.Solution[variable] : throw new InvalidOperationException("There is no solution to read.");

    /// <summary>Whether a literal holds in the solution; a negated literal (<see cref="CpModelBuilder.Not"/>) is read as such.</summary>
    /// <param name="literal">Index of a boolean variable, or its negation.</param>
    /// <exception cref="InvalidOperationException">There is no solution.</exception>
    public bool Holds(int literal) => literal >= 0 ? ValueOf(literal) != 0 : ValueOf(CpModelBuilder.Not(literal)) == 0;

    /// <summary>The solver answered.</summary>
    public static CpResult Answered(CpSolverResponse response) => new(CpOutcome.Answered, response, null);

    /// <summary>It can not be had.</summary>
    public static CpResult Unavailable(CpFault fault) => new(CpOutcome.Unavailable, null, fault);

    /// <summary>This solve was lost.</summary>
    public static CpResult Failed(CpFault fault) => new(CpOutcome.Failed, null, fault);

    /// <summary>The caller cancelled.</summary>
    public static CpResult Cancelled() => new(CpOutcome.Cancelled, null, null);
}
