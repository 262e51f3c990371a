namespace Dispatch.Routing.OrTools;

/// <summary>What became of one call of <see cref="ICpSolver.Solve"/>.</summary>
public enum CpOutcome
{
    /// <summary>The solver answered; whether it found something is the response's own status.</summary>
    Answered,

    /// <summary>It can not be had here and now: switched off, not installed, given up. Another call will end the same way.</summary>
    Unavailable,

    /// <summary>This solve was lost: crash, hang, memory. Another call may well succeed.</summary>
    Failed,

    /// <summary>The caller cancelled.</summary>
    Cancelled,
}
