using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Writing;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;

namespace Dispatch.Planning.Edits;

/// <summary>Writes an edited plan, with the checker's word on all of it.</summary>
internal static class EditedPlan
{
    /// <summary>The plan, where it keeps the rules; the checker's word in any case.</summary>
    /// <param name="now">The day that was edited.</param>
    /// <param name="outcome">The edits carried out.</param>
    /// <param name="made">When.</param>
    public static (DayPlan? Plan, Certificate Word) Of(DayNow now, EditOutcome outcome, DateTimeOffset made)
    {
        var problem = now.With(outcome.Called);
        var certificate = SolutionChecker.Check(problem, outcome.Plan);
        if (!certificate.Feasible)
            return (null, certificate);
        var before = now.Live.Plan;
        var origin = before.Origin with
        {
            InputHash = now.Live.InputHash, Engine = ApplyEdits.Engine, EngineVersion = typeof(ApplyEdits).Assembly.GetName().Version?.ToString(3) ?? "0", Threads = 1,
            IterationLimit = null, TimeLimitSeconds = null, Iterations = null, LowerBound = null, OrTools = null, StoppedBy = PlanStoppedBy.Finished, SolveSeconds = 0,
            PublishedPlan = before.Status == PlanStatus.Published ? before.Id : before.Origin.PublishedPlan,
        };
        var head = new PlanHead(before.Date, before.Scope, made.UtcDateTime, origin);
        return (PlanBuilder.Build(now.Built with { Problem = problem }, outcome.Plan, certificate, now.Live.Day.Registers.Registers, head), certificate);
    }
}
