using Google.OrTools.Sat;

namespace Dispatch.Routing.OrTools;

/// <summary>Stands where OR-Tools can not be had: every call ends as unavailable, for the same reason.</summary>
/// <param name="reason">Why.</param>
public sealed class NoCpSolver(CpFault reason) : ICpSolver
{
    /// <summary>The one for OR-Tools switched off.</summary>
    public static NoCpSolver Off { get; } = new(new CpFault(CpCodes.Off, ""));

    /// <inheritdoc/>
    public CpFault? Unavailable => reason;

    /// <inheritdoc/>
    public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default) =>
        CpResult.Unavailable(reason);
}
