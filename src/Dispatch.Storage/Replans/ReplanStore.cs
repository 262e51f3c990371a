using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Events;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Replans;

/// <summary>Proposed changes of days in force. A proposal comes with its plan in one transaction, and so does its decision. Safe to share between threads.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="plans">Where their plans lie.</param>
/// <param name="clock">Clock of decisions and of the audit record.</param>
public sealed class ReplanStore(DispatchDatabase database, PlanStore plans, TimeProvider clock)
{
    /// <summary>Stores a proposal with its plan (a draft); the events it answers become planned.</summary>
    /// <param name="row">The proposal.</param>
    /// <param name="plan">Its plan, with a feasible certificate.</param>
    /// <param name="events">The events it answers.</param>
    /// <param name="saving">Who asked for it, and what is kept so that the plan can be made again.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <returns>The proposal with its plan as stored. The same proposal made twice at one instant is one: the second time the first one's is given.</returns>
    /// <exception cref="PlanRefusedException">No certificate, not feasible, or already stored for another purpose.</exception>
    public async Task<(ReplanRow Row, DayPlan Plan)> ProposeAsync(ReplanRow row, DayPlan plan, IReadOnlyCollection<Guid> events, PlanSaving saving, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(saving);
        try
        {
            return (row, await plans.SaveAsync(plan, saving with { Within = (db, _, stop) => AddAsync(db, row, events, saving.By, stop) }, cancel));
        }
        catch (PlanRefusedException twin) when (twin.Code == PlanRefusedException.Duplicate)
        {
            if (await OfPlanAsync(plan.Id, cancel) is { } known && await plans.LoadAsync(plan.Id, cancel) is { } stored)
                return (known, stored);
            throw;
        }
    }

    /// <summary>A proposal. Null: none of that id.</summary>
    public async Task<ReplanRow?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.Replans.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
    }

    /// <summary>The proposals of a day, the newest first.</summary>
    public async Task<ImmutableArray<ReplanRow>> ListAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var rows = await db.Replans.AsNoTracking().Where(r => r.Date == date).ToListAsync(cancel);
        return [.. rows.OrderByDescending(r => r.CreatedUtc).ThenBy(r => r.Id)];
    }

    /// <summary>
    /// Accepts: the plan comes into force, its events are applied, all or nothing. Where the plan it starts from is not in force any more the proposal becomes stale.
    /// </summary>
    /// <exception cref="ReplanRefusedException">No such proposal, decided already, stale, or one without a plan.</exception>
    public async Task AcceptAsync(Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            var row = await OpenAsync(db, id, cancel);
            if (row.PlanId is not { } proposed)
                throw ReplanRefusedException.NoPlan(id);
            if (await db.DayEvents.AnyAsync(e => e.ReplanId == id && e.State == DayEventState.Rejected, cancel))
                throw ReplanRefusedException.EventRejected(id);
            Decide(row, ReplanState.Accepted, by);
            await db.SaveChangesAsync(cancel);
            var deed = await DeedAsync(db, row, by, cancel);
            await Events(db, id).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.State, DayEventState.Applied).SetProperty(e => e.Revision, e => e.Revision + 1), cancel);
            var revision = await db.Plans.Where(p => p.Id == proposed).Select(p => p.Revision).SingleAsync(cancel);
            var told = new { ReplanId = id, row.Date, row.ScopeCode, row.PlanId, row.BasePlanId };
            await WebhookOutbox.SaveAsync(db, new WebhookMessage(WebhookKinds.ReplanAccepted, row.ScopeCode, told), clock.GetUtcNow(), cancel);
            await PlanPublishing.ApplyAsync(db, new PlanPublication(proposed, revision, by, row.BasePlanId), clock.GetUtcNow(), cancel);
            await AuditChain.AppendAsync(db, deed, clock.GetUtcNow(), cancel);
            await transaction.CommitAsync(cancel);
            PlanCounters.Published.Add(1);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw ReplanRefusedException.NotOpen(id, ReplanState.Accepted);
        }
        catch (Exception late) when (late is PlanRefusedException || database.IsUniqueViolation(late))
        {
            await transaction.RollbackAsync(cancel);
            await OutdateAsync(id, by, cancel);
            throw late is PlanRefusedException { Code: PlanRefusedException.PeopleElsewhere } refused ? ReplanRefusedException.PeopleElsewhere(id, refused.Text) : ReplanRefusedException.OutOfDate(id);
        }
        catch (ReplanRefusedException gone) when (gone.Code == ReplanRefusedException.Stale)
        {
            await transaction.RollbackAsync(cancel);
            await OutdateAsync(id, by, cancel);
            throw;
        }
    }

    /// <summary>Rejects; its events wait again.</summary>
    /// <exception cref="ReplanRefusedException">No such proposal, or decided already.</exception>
    public async Task RejectAsync(Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            var row = await OpenAsync(db, id, cancel);
            Decide(row, ReplanState.Rejected, by);
            await db.SaveChangesAsync(cancel);
            var deed = await DeedAsync(db, row, by, cancel);
            await FreeEventsAsync(db, id, cancel);
            await AuditChain.AppendAsync(db, deed, clock.GetUtcNow(), cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw ReplanRefusedException.NotOpen(id, ReplanState.Rejected);
        }
    }

    private async Task AddAsync(DispatchDbContext db, ReplanRow row, IReadOnlyCollection<Guid> events, string by, CancellationToken cancel)
    {
        db.Replans.Add(row);
        await db.SaveChangesAsync(cancel);
        await db.DayEvents.Where(e => events.Contains(e.Id) && (e.State == DayEventState.Received || e.State == DayEventState.Planned)).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.State, DayEventState.Planned).SetProperty(e => e.ReplanId, row.Id).SetProperty(e => e.Revision, e => e.Revision + 1), cancel);
        var details = new { row.Date, row.ScopeCode, row.PlanId, row.BasePlanId, Events = events };
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.ReplanProposed, row.Id.ToString(), details), clock.GetUtcNow(), cancel);
    }

    private async Task<ReplanRow?> OfPlanAsync(Guid planId, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await db.Replans.AsNoTracking().FirstOrDefaultAsync(r => r.PlanId == planId, cancel);
    }

    private static async Task<ReplanRow> OpenAsync(DispatchDbContext db, Guid id, CancellationToken cancel)
    {
        var row = await db.Replans.SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw ReplanRefusedException.Unknown(id);
        return row.State == ReplanState.Proposed ? row : throw ReplanRefusedException.NotOpen(id, row.State);
    }

    private void Decide(ReplanRow row, ReplanState state, string by) =>
        (row.State, row.DecidedUtc, row.DecidedBy, row.Revision) = (state, clock.GetUtcNow().UtcDateTime, Lengths.Cut(by, Lengths.Person), row.Revision + 1);

    /// <summary>The decision with the events it concerns, to be put on record.</summary>
    private static async Task<AuditDeed> DeedAsync(DispatchDbContext db, ReplanRow row, string by, CancellationToken cancel)
    {
        var events = await Events(db, row.Id).Select(e => e.Id).ToListAsync(cancel);
        return new AuditDeed(by, AuditActions.ReplanDecided, row.Id.ToString(), new { row.State, row.Date, row.ScopeCode, row.PlanId, row.BasePlanId, Events = events });
    }

    private async Task OutdateAsync(Guid id, string by, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outdated = await db.Replans.Where(r => r.Id == id && r.State == ReplanState.Proposed).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, ReplanState.Stale).SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
        if (outdated == 0)
            return;
        var row = await db.Replans.AsNoTracking().SingleAsync(r => r.Id == id, cancel);
        var deed = await DeedAsync(db, row, by, cancel);
        await FreeEventsAsync(db, id, cancel);
        await AuditChain.AppendAsync(db, deed, clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    private static IQueryable<DayEventRow> Events(DispatchDbContext db, Guid id) => db.DayEvents.Where(e => e.ReplanId == id && e.State == DayEventState.Planned);

    private static Task<int> FreeEventsAsync(DispatchDbContext db, Guid id, CancellationToken cancel) => Events(db, id).ExecuteUpdateAsync(
        set => set.SetProperty(e => e.State, DayEventState.Received).SetProperty(e => e.ReplanId, (Guid?)null).SetProperty(e => e.Revision, e => e.Revision + 1), cancel);
}
