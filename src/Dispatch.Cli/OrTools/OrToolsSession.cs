using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;

namespace Dispatch.Cli.OrTools;

/// <summary>OR-Tools for one run of a command: opened by --ortools, its workers ended with the run.</summary>
internal sealed class OrToolsSession : IDisposable
{
    private static readonly TimeSpan _probeLimit = TimeSpan.FromSeconds(10);

    private OrToolsSession(ICpSolver host)
    {
        Host = host;
        Solver = new CpJournal(host);
    }

    /// <summary>The solver itself; who plans several times gives each plan a journal of its own.</summary>
    public ICpSolver Host { get; }

    /// <summary>The solver, which also remembers how its solves ended.</summary>
    public CpJournal Solver { get; }

    /// <summary>One line on standard error: whether it took part.</summary>
    public void Tell(CliContext context)
    {
        var faults = Solver.Faults;
        var code = (faults.Count > 0 ? faults[^1] : Solver.Unavailable)?.Code;
        context.Error.WriteLine($"OR-Tools: {OrToolsText.Of(context, Solver.Answered, faults.Count, code)}");
    }

    /// <summary>Opens it. Null: it was wanted and can not be had; why stands on standard error.</summary>
    public static OrToolsSession? Open(CliContext context, OrToolsMode mode, CancellationToken cancel)
    {
        if (mode == OrToolsMode.Off)
            return new OrToolsSession(NoCpSolver.Off);
        var session = new OrToolsSession(context.OrTools(context.Clock));
        var fault = mode == OrToolsMode.On ? Probe(session.Host, cancel) : session.Host.Unavailable;
        if (fault is not null)
            context.Error.WriteLine(OrToolsText.Line(context, fault));
        if (fault is null || mode == OrToolsMode.Auto)
            return session;
        session.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => (Host as IDisposable)?.Dispose();

    // A model of one variable: who answers it can be relied on.
    private static CpFault? Probe(ICpSolver host, CancellationToken cancel)
    {
        var builder = new CpModelBuilder();
        builder.AddBool();
        var result = host.Solve(builder.Model, new SatParameters(), _probeLimit, cancel);
        cancel.ThrowIfCancellationRequested();
        return result.Fault;
    }
}
