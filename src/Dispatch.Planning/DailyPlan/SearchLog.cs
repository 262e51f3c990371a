using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan;

/// <summary>Passes the search's reports on and keeps the last one.</summary>
internal sealed class SearchLog(IProgress<DailyPlanProgress>? next, int requests, long? iterationLimit) : IProgress<SolveProgress>
{
    /// <summary>The last report.</summary>
    public SolveProgress Last { get; private set; }

    /// <inheritdoc/>
    public void Report(SolveProgress value)
    {
        Last = value;
        next?.Report(new DailyPlanProgress(DailyPlanStage.Searching, requests, iterationLimit, value));
    }
}
