using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Planning.DailyPlan;

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
    /// <inheritdoc/>
    public string Kind => JobKinds.PlanDay;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var details = PlanDayDetails.Read(context.Run.Request);
        var progress = new PlanDayProgress(context.Progress);
        if (context.Run.ResultPlanId is not { } planId)
        {
            var outcome = await planner().RunAsync(Request(context, details), progress, context.GivePlanAsync, cancel).ConfigureAwait(false);
            if (outcome.Plan is not { } plan)
                throw new JobRefusedException(outcome.Error!.Code, outcome.Error.Text);
            progress.Stored(plan);
            if (plan.Origin.StoppedBy == PlanStoppedBy.Cancelled)
                return JobEnd.Cancelled;
            planId = plan.Id;
        }

        if (cancel.IsCancellationRequested)
            return JobEnd.Cancelled;
        if ((details.Publish ?? options.AutoPublish) == AutoPublish.WhenNonePublished)
            await publisher.PublishFirstAsync(planId, $"{Kind} {context.Run.Id}", cancel).ConfigureAwait(false);
        return JobEnd.Done;
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
