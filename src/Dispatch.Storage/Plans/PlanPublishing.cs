using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Plans;

/// <summary>Puts a plan in force inside somebody's transaction: the one before it gives way in the same moment.</summary>
internal static class PlanPublishing
{
    /// <summary>
    /// Publishes and puts it on record. A plan already in force stays so: asking twice is no fault. Call it last in the transaction (the audit record
    /// comes with it).
    /// </summary>
    /// <returns>False: it was in force already.</returns>
    /// <exception cref="PlanRefusedException">No such plan, a scenario, or out of date; the transaction must be given up.</exception>
    public static async Task<bool> ApplyAsync(DispatchDbContext db, PlanPublication wish, DateTimeOffset now, CancellationToken cancel)
    {
        var plan = await ReadAsync(db, wish.PlanId, cancel);
        if (plan.Status == PlanStatus.Published)
            return false;
        if (Refusal(plan, wish) is { } refused)
            throw refused;
        var before = await GiveWayAsync(db, plan, wish, cancel);
        var at = now.UtcDateTime;
        var taken = await db.Plans.Where(p => p.Id == plan.Id && p.Revision == wish.SeenRevision && p.Status == PlanStatus.Draft).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Status, PlanStatus.Published).SetProperty(p => p.Revision, p => p.Revision + 1)
                .SetProperty(p => p.PublishedUtc, at).SetProperty(p => p.PublishedBy, Lengths.Cut(wish.By, Lengths.Person)),
            cancel);
        if (taken == 0)
            throw Refusal(await ReadAsync(db, plan.Id, cancel), wish) ?? PlanRefusedException.OtherInForce(plan.Id);
        var told = new { PlanId = plan.Id, plan.Date, plan.ScopeCode, plan.Version, Replaces = before };
        await WebhookOutbox.SaveAsync(db, new WebhookMessage(WebhookKinds.PlanPublished, plan.ScopeCode, told), now, cancel);
        var details = new { plan.Date, plan.ScopeCode, plan.Version, plan.InputHash, Replaces = before };
        await AuditChain.AppendAsync(db, new AuditDeed(wish.By, AuditActions.PlanPublished, plan.Id.ToString(), details), now, cancel);
        // Behind the audit record, which lets one publication through at a time.
        if (await PeopleOut.TwiceAsync(db, plan, cancel) is { } refusal)
            throw refusal;
        return true;
    }

    /// <summary>Takes the plan in force, if any, out of it.</summary>
    /// <returns>That plan. Null: none was in force.</returns>
    private static async Task<Guid?> GiveWayAsync(DispatchDbContext db, PlanRow plan, PlanPublication wish, CancellationToken cancel)
    {
        var inForce = db.Plans.Where(p => p.Date == plan.Date && p.ScopeCode == plan.ScopeCode && p.Status == PlanStatus.Published);
        var before = await inForce.Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel);
        if ((wish.Replaces is { } expected && before != expected) || (wish.OnlyFirst && before is not null))
            throw PlanRefusedException.OtherInForce(plan.Id);
        var gone = await inForce.Where(p => p.Id == before).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Status, PlanStatus.Superseded).SetProperty(p => p.Revision, p => p.Revision + 1), cancel);
        return gone == (before is null ? 0 : 1) ? before : throw PlanRefusedException.OtherInForce(plan.Id);
    }

    private static PlanRefusedException? Refusal(PlanRow plan, PlanPublication wish) => plan.Status switch
    {
        PlanStatus.Scenario => PlanRefusedException.NeverPublished(plan.Id),
        PlanStatus.Superseded => PlanRefusedException.Superseded(plan.Id),
        _ when plan.Revision != wish.SeenRevision => PlanRefusedException.Changed(plan.Id, wish.SeenRevision, plan.Revision),
        _ => null,
    };

    private static async Task<PlanRow> ReadAsync(DispatchDbContext db, Guid id, CancellationToken cancel) =>
        await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) ?? throw PlanRefusedException.Unknown(id);
}
