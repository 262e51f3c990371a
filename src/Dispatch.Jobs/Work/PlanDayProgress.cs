using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Runs;
using Dispatch.Planning.DailyPlan;

namespace Dispatch.Jobs.Work;

/// <summary>Tells in a run's words what the planner tells.</summary>
internal sealed class PlanDayProgress(IProgress<JobProgress> next) : IProgress<DailyPlanProgress>
{
    private static readonly Dictionary<DailyPlanStage, string> _words = new()
    {
        [DailyPlanStage.Building] = "building",
        [DailyPlanStage.Searching] = "searching",
        [DailyPlanStage.Checking] = "checking",
        [DailyPlanStage.Saving] = "saving",
    };

    /// <inheritdoc/>
    public void Report(DailyPlanProgress value)
    {
        var search = value.Search;
        var isSearching = value.Stage == DailyPlanStage.Searching;
        next.Report(new JobProgress
        {
            Stage = _words[value.Stage],
            Requests = value.Requests == 0 ? null : value.Requests,
            Share = isSearching && value.IterationLimit is > 0 ? Math.Min(1, (double)search.Iterations / value.IterationLimit.Value) : null,
            BestCostMilliFen = isSearching ? search.BestCost : null,
            Unserved = isSearching ? search.Unserved : null,
        });
    }

    /// <summary>The plan is stored.</summary>
    public void Stored(DayPlan plan) => next.Report(new JobProgress
    {
        Stage = "stored",
        Requests = plan.Certificate!.Served + plan.Certificate.Unserved,
        Share = 1,
        BestCostMilliFen = plan.Certificate.Cost.Total,
        Unserved = plan.Certificate.Unserved,
    });
}
