extern alias ortools;
using Google.OrTools.Sat;
using Google.Protobuf;
using Package = ortools::Google.OrTools.Sat;

namespace Dispatch.Routing.OrTools.Native;

/// <summary>CP-SAT inside this process, by the Google.OrTools package. Models and answers cross as bytes, since both sides have their own classes.</summary>
public sealed class NativeCpSolver : ICpSolver
{
    /// <inheritdoc/>
    public CpFault? Unavailable => null;

    /// <inheritdoc/>
    public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        if (cancel.IsCancellationRequested)
            return CpResult.Cancelled();
        try
        {
            return Solve(model.ToByteArray(), CpParameters.Text(CpParameters.Within(parameters, limit)), cancel);
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            return CpResult.Unavailable(new CpFault(CpCodes.NoPackage, e.Message));
        }
    }

    private static CpResult Solve(byte[] model, string parameters, CancellationToken cancel)
    {
        var native = new Package.CpModel();
        native.Model.MergeFrom(model);
        var solver = new Package.CpSolver { StringParameters = parameters };
        using (cancel.Register(solver.StopSearch))
            solver.Solve(native);
        return cancel.IsCancellationRequested
            ? CpResult.Cancelled()
            : CpResult.Answered(CpSolverResponse.Parser.ParseFrom(solver.Response.ToByteArray()));
    }
}
