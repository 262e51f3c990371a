using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Storage;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.DailyPlan;

/// <summary>The use case: load the registers, make the day's plan, store it as the next version of its day and area.</summary>
/// <param name="registers">Where the registers lie.</param>
/// <param name="plans">Where plans are kept.</param>
/// <param name="solver">The search.</param>
/// <param name="travel">Where travel times come from.</param>
/// <param name="clock">Clock of the time limit and of the plan's time.</param>
/// <param name="orTools">OR-Tools for this plan, also handed to the search; null = switched off.</param>
public sealed class MakeDailyPlan(RegisterStore registers, PlanStore plans, ISolver solver, ITravelTimeSource travel, TimeProvider clock, CpJournal? orTools = null)
{
    /// <summary>Who is put on record for the plan. Default: the program.</summary>
    public string By { get; init; } = AuditDeed.Program;

    /// <summary>Makes and stores the plan. Cancelling during the search keeps and stores the best plan so far; before it, nothing is stored.</summary>
    /// <param name="request">Day, area and limits.</param>
    /// <param name="progress">Told of stages and of the search; null = nobody.</param>
    /// <param name="within">Done in the transaction that stores the plan; what it throws undoes that. Null: nothing.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <exception cref="InfeasiblePlanException">The checker found broken hard rules: our fault; nothing is stored.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while loading.</exception>
    public async Task<DailyPlanOutcome> RunAsync(
        DailyPlanRequest request, IProgress<DailyPlanProgress>? progress = null,
        Func<DispatchDbContext, DayPlan, CancellationToken, Task>? within = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var trace = PlanMeters.Source.StartActivity("dispatch.plan.make");
        var stored = await registers.LoadAsync(cancel).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        var history = await HistoryAsync(stored.Registers, request, cancel).ConfigureAwait(false);
        var outcome = new DailyPlanner(solver, travel, clock, orTools).Make(stored.Registers, request, progress, history, cancel);
        if (outcome.Plan is not { } plan)
            return outcome;
        PlanMeters.Made(plan, trace);
        progress?.Report(new DailyPlanProgress(DailyPlanStage.Saving, plan.Certificate!.Served + plan.Certificate.Unserved, plan.Origin.IterationLimit, default));
        var saving = new PlanSaving { By = By, Inputs = stored.Registers, Settings = PlanRecipe.Of(request, history).ToJson(), Within = within };
        return outcome with { Plan = await plans.SaveAsync(plan, saving, CancellationToken.None).ConfigureAwait(false) };
    }

    private async Task<PlanHistory> HistoryAsync(DistrictRegisters all, DailyPlanRequest request, CancellationToken cancel)
    {
        if (ScopeChoice.Find(all, request).Scope is not { } scope)
            return PlanHistory.None;
        var published = await plans.PublishedAsync(request.Date, scope.Code, cancel).ConfigureAwait(false);
        var worked = await plans.WorkedSecondsAsync(request.Date.AddDays(-PlanHistory.Days), request.Date.AddDays(-1), cancel).ConfigureAwait(false);
        var elsewhere = await plans.ElsewhereAsync(request.Date, scope.Code, cancel).ConfigureAwait(false);
        return new PlanHistory { Published = published, WorkedSeconds = worked, Elsewhere = elsewhere };
    }
}
