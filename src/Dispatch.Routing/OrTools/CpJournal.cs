using Google.OrTools.Sat;

namespace Dispatch.Routing.OrTools;

/// <summary>Hands solves on and remembers how they ended, so that a plan can say whether OR-Tools took part. One per planning run.</summary>
/// <param name="inner">The solver.</param>
public sealed class CpJournal(ICpSolver inner) : ICpSolver
{
    private readonly Lock _lock = new();
    private readonly List<CpFault> _faults = [];
    private int _answered;

    /// <inheritdoc/>
    public CpFault? Unavailable => inner.Unavailable;

    /// <summary>Solves that were answered.</summary>
    public int Answered
    {
        get
        {
            lock (_lock)
                return _answered;
        }
    }

    /// <summary>The fault of each solve that was lost, in the order they ended; why it can not be had at all is <see cref="Unavailable"/>.</summary>
    public IReadOnlyList<CpFault> Faults
    {
        get
        {
            lock (_lock)
                return [.. _faults];
        }
    }

    /// <inheritdoc/>
    public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default)
    {
        var result = inner.Solve(model, parameters, limit, cancel);
        lock (_lock)
        {
            if (result.Outcome == CpOutcome.Answered)
                _answered++;
            if (result.Outcome == CpOutcome.Failed)
                _faults.Add(result.Fault!);
        }
        return result;
    }
}
