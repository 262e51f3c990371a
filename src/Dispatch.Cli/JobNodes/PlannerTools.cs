using Dispatch.Cli.OrTools;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.OrTools;
using Dispatch.Storage;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.JobNodes;

/// <summary>What a node plans with, opened once: the road network and OR-Tools. Each plan gets a planner of its own.</summary>
internal sealed class PlannerTools(CliContext context, ITravelTimeSource travel, OrToolsSession orTools) : IDisposable
{
    /// <summary>Where travel times come from.</summary>
    public ITravelTimeSource Travel => travel;

    /// <summary>Code of why OR-Tools takes no part. Null: it does.</summary>
    public string? OrToolsFault => orTools.Host.Unavailable?.Code;

    /// <summary>OR-Tools itself.</summary>
    public ICpSolver Choices => orTools.Host;

    /// <summary>A planner for one plan.</summary>
    public MakeDailyPlan Planner(DispatchDatabase database)
    {
        var journal = new CpJournal(orTools.Host);
        return new MakeDailyPlan(new RegisterStore(database), new PlanStore(database), context.Solver(journal), travel, context.Clock, journal);
    }

    /// <inheritdoc/>
    public void Dispose() => orTools.Dispose();
}
