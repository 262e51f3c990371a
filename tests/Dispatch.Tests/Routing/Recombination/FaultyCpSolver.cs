using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;

namespace Dispatch.Tests.Routing.Recombination;

/// <summary>A solver that always ends the same bad way.</summary>
internal sealed class FaultyCpSolver(Func<CpModelProto, CpResult> end) : ICpSolver
{
    /// <inheritdoc/>
    public CpFault? Unavailable => null;

    /// <summary>Calls so far.</summary>
    public int Calls { get; private set; }

    /// <summary>No answer, for the given reason.</summary>
    public static FaultyCpSolver Lost(string code) => new(_ => new CpResult(CpOutcome.Failed, null, new CpFault(code, "")));

    /// <summary>An answer that chooses every route at once, whatever the constraints.</summary>
    public static FaultyCpSolver Liar() => new(model => Answer(Enumerable.Repeat(1L, model.Variables.Count)));

    /// <summary>An answer with too few values.</summary>
    public static FaultyCpSolver Short() => new(_ => Answer([1]));

    /// <inheritdoc/>
    public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default)
    {
        Calls++;
        return end(model);
    }

    private static CpResult Answer(IEnumerable<long> values)
    {
        var response = new CpSolverResponse { Status = CpSolverStatus.Optimal };
        response.Solution.AddRange(values);
        return new CpResult(CpOutcome.Answered, response, null);
    }
}
