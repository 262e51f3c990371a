using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Planning.DailyPlan;
using Dispatch.Storage.Plans;

namespace Dispatch.Jobs.Work;

/// <summary>
/// Makes the plan of a day and area and, where the settings say so, puts it in force. Begun again after the plan was stored, it only does the rest. A
/// person's stop keeps the best plan so far as a draft.
/// </summary>
/// <param name="planner">Makes the planner of one plan.</param>
/// <param name="publisher">Puts plans in force.</param>
/// <param name="options">How plans are made where the request does not say.</param>
public sealed class PlanDayWork(Func<MakeDailyPlan> planner, PlanPublisher publisher, JobsOptions options) : IJobWork
{
    /// <summary>Plans of one attempt, each keeping out of the hours in which its people were sent out for other areas meanwhile.</summary>
    private const int Tries = 3;

    /// <inheritdoc/>
    public string Kind => JobKinds.PlanDay;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var details = PlanDayDetails.Read(context.Run.Request);
        var planId = context.Run.ResultPlanId;
        for (var tries = 1; ; tries++)
        {
            planId ??= await PlanAsync(context, details, null, cancel).ConfigureAwait(false);
            if (planId is not { } made || cancel.IsCancellationRequested)
                return JobEnd.Cancelled;
            try
            {
                if ((details.Publish ?? options.AutoPublish) == AutoPublish.WhenNonePublished)
                    await publisher.PublishFirstAsync(made, $"{Kind} {context.Run.Id}", cancel).ConfigureAwait(false);
                return JobEnd.Done;
            }
            catch (PlanRefusedException refused) when (refused.Code == PlanRefusedException.PeopleElsewhere && tries < Tries)
            {
                planId = await PlanAsync(context, details, made, cancel).ConfigureAwait(false) ?? made;
            }
        }
    }

    /// <summary>Makes and stores the run's plan, in place of one that could not come into force. Null: a person stopped it; the best so far is stored.</summary>
    private async Task<Guid?> PlanAsync(JobContext context, PlanDayDetails details, Guid? replaces, CancellationToken cancel)
    {
        var progress = new PlanDayProgress(context.Progress);
        var outcome = await planner().RunAsync(
            Request(context, details), progress, (db, plan, stop) => context.GivePlanAsync(db, plan, replaces, stop), cancel).ConfigureAwait(false);
        if (outcome.Plan is not { } plan)
            throw new JobRefusedException(outcome.Error!.Code, outcome.Error.Text);
        progress.Stored(plan);
        return plan.Origin.StoppedBy == PlanStoppedBy.Cancelled ? null : plan.Id;
    }

    private DailyPlanRequest Request(JobContext context, PlanDayDetails details)
    {
        var limit = details.TimeLimitSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : options.TimeLimit;
        var request = new DailyPlanRequest
        {
            Date = context.Date,
            Threads = details.Threads ?? options.Threads,
            TimeLimit = limit,
            Iterations = details.Iterations ?? options.Iterations,
        };
        return (details.Seed is { } seed ? request with { Seed = seed } : request).Within(context.Run.ScopeCode);
    }
}
