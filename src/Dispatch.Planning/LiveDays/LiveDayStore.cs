using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Events;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.LiveDays;

/// <summary>
/// Days in force as they lie in the database. Preparing one takes seconds for a district, so the last few are kept; a new plan makes a new day. Safe to share between threads.
/// </summary>
/// <param name="registers">Where the registers lie.</param>
/// <param name="plans">Where plans are kept.</param>
/// <param name="events">Where events are kept.</param>
/// <param name="actuals">Where reports from the way are kept.</param>
/// <param name="locks">Where locks are kept.</param>
/// <param name="travel">Where travel times come from.</param>
public sealed class LiveDayStore(
    RegisterStore registers, PlanStore plans, DayEventStore events, StopActualStore actuals, DayLockStore locks, ITravelTimeSource travel)
{
    private readonly LastFew<Version, LiveDay> _kept = new((a, b) => a == b);

    /// <summary>The day in force. Null: no plan is published.</summary>
    /// <param name="date">The day.</param>
    /// <param name="scopeCode">Street or district code; null: the widest.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<LiveDay?> FindAsync(DateOnly date, string? scopeCode, CancellationToken cancel = default)
    {
        var found = await plans.LatestAsync(date, scopeCode, cancel).ConfigureAwait(false);
        if (found is not { Status: PlanStatus.Published })
            return null;
        return await PreparedAsync(found, cancel).ConfigureAwait(false);
    }

    /// <summary>A plan prepared as a day, in force or not. Null: there is no such plan.</summary>
    /// <param name="id">The plan.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<LiveDay?> OfPlanAsync(Guid id, CancellationToken cancel = default) => await plans.FindAsync(id, cancel).ConfigureAwait(false) is { } found
        ? await PreparedAsync(found, cancel).ConfigureAwait(false) : null;

    /// <summary>A plan that differs from a prepared one in its routes alone, made by hand: its day need not be prepared anew.</summary>
    /// <param name="live">The day of the plan before.</param>
    /// <param name="plan">The plan, stored.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task FollowAsync(LiveDay live, DayPlan plan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(plan);
        if (await plans.FindAsync(plan.Id, cancel).ConfigureAwait(false) is { } found)
            _kept.Put(await VersionAsync(found, cancel).ConfigureAwait(false), live with { Plan = plan with { Status = found.Status }, Revision = found.Revision });
    }

    /// <summary>The locks of a day.</summary>
    public async Task<ImmutableArray<ItemLock>> LocksAsync(DateOnly date, CancellationToken cancel = default) =>
        [.. (await locks.ListAsync(date, cancel).ConfigureAwait(false)).Select(l => new ItemLock(l.ItemId, l.StaffId, l.Start))];

    /// <summary>What is known of a day at an instant: events that nobody turned down, reports, locks. Notices from the road ask for a person, not for a plan.</summary>
    /// <param name="live">The day.</param>
    /// <param name="now">The instant, seconds after local midnight.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<DayFacts> FactsAsync(LiveDay live, int now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(live);
        var (date, scope) = (live.Plan.Date, live.Plan.Scope);
        var rows = await events.ListAsync(date, scope.Code, cancel).ConfigureAwait(false);
        var reports = await actuals.ListAsync(date, cancel).ConfigureAwait(false);
        return new DayFacts(now)
        {
            Events = [.. rows.Where(r => r.State != DayEventState.Rejected && r.Kind != RoadNotice.Word).Select(r => new LiveEvent(DayEventJson.Read(r.Document), r.State == DayEventState.Applied))],
            Reports = [.. reports.Where(r => r.State != StopState.Planned).Select(r => ReportOf(r, date, now))],
            Locks = await LocksAsync(date, cancel).ConfigureAwait(false),
        };
    }

    private async Task<LiveDay> PreparedAsync(PlanSummary found, CancellationToken cancel) => await _kept.FindAsync(
        await VersionAsync(found, cancel).ConfigureAwait(false), () => PrepareAsync(found, CancellationToken.None), null, cancel).ConfigureAwait(false);

    /// <summary>The plan as it is, among the plans in force beside it: they say who is out elsewhere.</summary>
    private async Task<Version> VersionAsync(PlanSummary found, CancellationToken cancel)
    {
        var inForce = await plans.InForceAsync(found.Date, cancel).ConfigureAwait(false);
        return new Version(found.Id, found.Revision, string.Join(' ', inForce.Where(p => p.ScopeCode != found.ScopeCode).Select(p => p.Id)));
    }

    private async Task<LiveDay> PrepareAsync(PlanSummary found, CancellationToken cancel)
    {
        var stored = await registers.LatestAsync(cancel).ConfigureAwait(false);
        var plan = (await plans.LoadAsync(found.Id, cancel).ConfigureAwait(false))!;
        var rows = await events.ListAsync(found.Date, found.ScopeCode, cancel).ConfigureAwait(false);
        var worked = await plans.WorkedSecondsAsync(found.Date.AddDays(-PlanHistory.Days), found.Date.AddDays(-1), cancel).ConfigureAwait(false);
        var elsewhere = await plans.ElsewhereAsync(found.Date, found.ScopeCode, cancel).ConfigureAwait(false);
        ImmutableArray<DayEvent> inPlan = [.. rows.Where(r => r.State == DayEventState.Applied).Select(r => DayEventJson.Read(r.Document))];
        return LiveDayBuilder.Build(stored.Registers, plan, found.Revision, inPlan, new PlanningOptions(), travel, new PlanHistory { WorkedSeconds = worked, Elsewhere = elsewhere });
    }

    private static StopReport ReportOf(StopActualRow row, DateOnly date, int now)
    {
        int? arrived = row.ArrivedUtc is { } at ? DayClock.SecondsOf(at, date) : null;
        var over = row.State is StopState.Done or StopState.Failed or StopState.NotHome;
        return new StopReport(row.ItemId, row.StaffId, arrived, row.DoneUtc is { } done ? DayClock.SecondsOf(done, date) : over ? Math.Max(arrived ?? now, Math.Min(now, arrived ?? now)) : null);
    }

    private sealed record Version(Guid Plan, int Revision, string Beside);
}
