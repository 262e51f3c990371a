using Google.OrTools.Sat;

namespace Dispatch.Routing.OrTools;

/// <summary>
/// CP-SAT of Google OR-Tools, wherever it runs. Trouble with it is data, never an exception, so that every caller can go on without it.
/// Safe to call from several threads.
/// </summary>
public interface ICpSolver
{
    /// <summary>Why it can not be had at all, known before a model is built. Null: worth a try.</summary>
    CpFault? Unavailable { get; }

    /// <summary>
    /// Solves a model and waits for the answer. The host sets the time limit, one worker and no log by itself; every other parameter is
    /// the caller's. At the limit the best solution so far comes back, or a response of status Unknown.
    /// </summary>
    /// <param name="model">The model; not changed.</param>
    /// <param name="parameters">Parameters of the search; not changed.</param>
    /// <param name="limit">Seconds of wall clock for the search itself, above zero; starting a worker comes on top.</param>
    /// <param name="cancel">Ends the solve at once; nothing of it is kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is zero or below.</exception>
    CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default);
}
