using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan;

/// <summary>What a running planning tells.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Requests">Requests of the problem; 0 while it is being built.</param>
/// <param name="IterationLimit">Iterations the search will do; null = until its time is up.</param>
/// <param name="Search">The search's own report; default outside the search.</param>
public readonly record struct DailyPlanProgress(DailyPlanStage Stage, int Requests, long? IterationLimit, SolveProgress Search);
