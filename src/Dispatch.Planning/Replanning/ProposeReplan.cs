using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Model;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Replans;

namespace Dispatch.Planning.Replanning;

/// <summary>The use case: read the day in force and what happened, propose how it goes on, store the proposal for a dispatcher to decide.</summary>
/// <param name="days">The days in force.</param>
/// <param name="replans">Where proposals are kept.</param>
/// <param name="solver">The search.</param>
/// <param name="clock">Clock of the instant, where none is given, and of the time limit.</param>
public sealed class ProposeReplan(LiveDayStore days, ReplanStore replans, ISolver solver, TimeProvider clock)
{
    /// <summary>Makes and stores the proposal.</summary>
    /// <param name="date">The day.</param>
    /// <param name="scopeCode">Street or district code; null: the widest.</param>
    /// <param name="now">The instant, seconds after local midnight; null: by the clock.</param>
    /// <param name="options">How the day may be changed.</param>
    /// <param name="by">Who asked.</param>
    /// <param name="cancel">Ends the search; before it, nothing is stored.</param>
    public async Task<Proposal> RunAsync(DateOnly date, string? scopeCode, int? now, ReplanOptions options, string by, CancellationToken cancel = default)
    {
        if (await days.FindAsync(date, scopeCode, cancel).ConfigureAwait(false) is not { } live)
            return new Proposal { Error = TakeEvent.NoPlan(date) };
        var facts = await days.FactsAsync(live, now ?? DayClock.Now(clock, date), cancel).ConfigureAwait(false);
        var started = clock.GetTimestamp();
        var outcome = new Replanner(solver, clock).Propose(live, facts, options, cancel);
        var seconds = clock.GetElapsedTime(started).TotalSeconds;
        var row = new ReplanRow
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Date = date, ScopeCode = live.Plan.Scope.Code, BasePlanId = live.Plan.Id,
            BaseRevision = live.Revision, PlanId = outcome.Plan.Id, Document = JsonSerializer.Serialize(outcome.Diff, PlanJson.Options), State = ReplanState.Proposed,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        var saving = new PlanSaving { By = by, Inputs = live.Day.Registers.Registers, Settings = DayRecipe.Of(live, facts, options).ToJson() };
        var answered = facts.Events.Where(e => !e.InPlan).Select(e => e.Event.Id).ToList();
        var (kept, plan) = await replans.ProposeAsync(row, outcome.Plan, answered, saving, CancellationToken.None).ConfigureAwait(false);
        return new Proposal { Id = kept.Id, Plan = plan, Diff = outcome.Diff, Region = outcome.Region, Seconds = Math.Round(seconds, 3) };
    }
}
