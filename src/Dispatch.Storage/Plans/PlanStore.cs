using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Plans;

/// <summary>
/// Saves and loads day plans whole. Every save is one transaction: after a kill a plan is there entirely or not at all. Only plans with a
/// feasible certificate of the checker are taken. Safe to share between threads.
/// </summary>
public sealed class PlanStore(DispatchDatabase database)
{
    /// <summary>
    /// Stores a plan as the next version of its day and scope. Earlier drafts become superseded; a published plan does too when the new
    /// one is published. Saving the same id twice is refused.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="within">Done in the same transaction, just before its end; what it throws undoes the save. Null: nothing.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <returns>The plan with its version.</returns>
    /// <exception cref="PlanRefusedException">No certificate, not feasible, or already stored.</exception>
    public async Task<DayPlan> SaveAsync(
        DayPlan plan, Func<DispatchDbContext, CancellationToken, Task>? within = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var certificate = Judged(plan);
        var scope = PlanDocuments.ScopeCode(plan.Scope);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Plans.AnyAsync(p => p.Id == plan.Id, cancel))
            throw new PlanRefusedException(PlanRefusedException.Duplicate, $"Plan {plan.Id} is stored already.");
        var last = await db.Plans.Where(p => p.Date == plan.Date && p.ScopeCode == scope).MaxAsync(p => (int?)p.Version, cancel) ?? 0;
        var stored = plan with { Version = last + 1 };
        await SupersedeAsync(db, stored, scope, cancel);
        db.Plans.Add(PlanDocuments.Head(stored, certificate));
        db.PlanRoutes.AddRange(stored.Routes.Select((route, i) => PlanDocuments.Route(stored.Id, route, i)));
        db.PlanUnserved.AddRange(stored.Unserved.Select((unserved, i) => PlanDocuments.Unserved(stored.Id, unserved, i)));
        await db.SaveChangesAsync(cancel);
        if (within is not null)
            await within(db, cancel);
        await transaction.CommitAsync(cancel);
        return stored;
    }

    /// <summary>Loads a plan whole. Null: no such plan.</summary>
    public async Task<DayPlan?> LoadAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var head = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (head is null)
            return null;
        var routes = await db.PlanRoutes.Where(r => r.PlanId == id).OrderBy(r => r.Position).Select(r => r.Document).ToListAsync(cancel);
        var unserved = await db.PlanUnserved.Where(u => u.PlanId == id).OrderBy(u => u.Position).Select(u => u.Document).ToListAsync(cancel);
        return PlanDocuments.Plan(head, routes, unserved);
    }

    /// <summary>One person's route of a plan. Null: no such plan, or no work for that person in it.</summary>
    public async Task<PlanRoute?> LoadRouteAsync(Guid id, string staffId, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var document = await db.PlanRoutes.Where(r => r.PlanId == id && r.StaffId == staffId)
            .Select(r => r.Document).SingleOrDefaultAsync(cancel);
        return document is null ? null : PlanDocuments.Read<PlanRoute>(document);
    }

    /// <summary>A plan's line in the list. Null: no such plan.</summary>
    public async Task<PlanSummary?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await Summaries(db.Plans.Where(p => p.Id == id)).SingleOrDefaultAsync(cancel);
    }

    /// <summary>
    /// The plan to work by: the published one of the day, else the newest version. Without a scope code the widest scope (a district
    /// before a street) wins. Null: none.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <param name="scopeCode">Street or district code. Null: any.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<PlanSummary?> LatestAsync(DateOnly date, string? scopeCode = null, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var found = await Summaries(db.Plans.Where(
            p => p.Date == date && p.Status != PlanStatus.Scenario && (scopeCode == null || p.ScopeCode == scopeCode))).ToListAsync(cancel);
        return found.OrderBy(p => p.ScopeCode.Length).ThenBy(p => p.ScopeCode, StringComparer.Ordinal)
            .ThenByDescending(p => p.Status == PlanStatus.Published).ThenByDescending(p => p.Version).FirstOrDefault();
    }

    /// <summary>The published plan of a day and scope, whole. Null: none.</summary>
    /// <param name="date">The day.</param>
    /// <param name="scopeCode">Street or district code.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<DayPlan?> PublishedAsync(DateOnly date, string scopeCode, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var id = await db.Plans.Where(p => p.Date == date && p.ScopeCode == scopeCode && p.Status == PlanStatus.Published)
            .OrderByDescending(p => p.Version).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        return id is { } found ? await LoadAsync(found, cancel) : null;
    }

    /// <summary>Working time by person in the published plans of some days, seconds; people without a route there are absent.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, included.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableDictionary<string, long>> WorkedSecondsAsync(DateOnly first, DateOnly last, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var sums = await db.Plans.Where(p => p.Date >= first && p.Date <= last && p.Status == PlanStatus.Published)
            .Join(db.PlanRoutes, p => p.Id, r => r.PlanId, (p, r) => new { r.StaffId, r.WorkSeconds })
            .GroupBy(r => r.StaffId).Select(g => new { g.Key, Seconds = g.Sum(r => r.WorkSeconds) }).ToListAsync(cancel);
        return sums.ToImmutableDictionary(s => s.Key, s => s.Seconds, StringComparer.Ordinal);
    }

    /// <summary>Plans, newest day first, then by scope, newest version first.</summary>
    /// <param name="date">Only this day. Null: all.</param>
    /// <param name="scopeCode">Only this street or district. Null: all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many to give, 1 or more.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<PlanSummary>> ListAsync(
        DateOnly? date = null, string? scopeCode = null, int skip = 0, int take = 100, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var rows = db.Plans.Where(p => (date == null || p.Date == date) && (scopeCode == null || p.ScopeCode == scopeCode))
            .OrderByDescending(p => p.Date).ThenBy(p => p.ScopeCode).ThenByDescending(p => p.Version).Skip(skip).Take(take);
        return [.. await Summaries(rows).ToListAsync(cancel)];
    }

    private static PlanCertificate Judged(DayPlan plan)
    {
        if (plan.Certificate is not { } certificate)
            throw new PlanRefusedException(PlanRefusedException.NoCertificate, $"Plan {plan.Id} was never checked.");
        if (!certificate.Feasible || certificate.HardViolations.Length > 0)
        {
            var rules = string.Join(", ", certificate.HardViolations.Select(v => v.Code).Distinct().Order(StringComparer.Ordinal));
            throw new PlanRefusedException(
                PlanRefusedException.NotFeasible, $"Plan {plan.Id} breaks {certificate.HardViolations.Length} hard rules: {rules}.");
        }

        return certificate;
    }

    private static async Task SupersedeAsync(DispatchDbContext db, DayPlan newer, string scope, CancellationToken cancel)
    {
        if (newer.Status == PlanStatus.Scenario)
            return;
        var publishing = newer.Status == PlanStatus.Published;
        await db.Plans
            .Where(p => p.Date == newer.Date && p.ScopeCode == scope)
            .Where(p => p.Status == PlanStatus.Draft || (publishing && p.Status == PlanStatus.Published))
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.Status, PlanStatus.Superseded).SetProperty(p => p.Revision, p => p.Revision + 1), cancel);
    }

    private static IQueryable<PlanSummary> Summaries(IQueryable<PlanRow> rows) => rows.Select(p => new PlanSummary(
        p.Id, p.Date, p.ScopeCode, p.ScopeName, p.Version, p.Status, p.CreatedUtc, p.CostMilliFen, p.Served, p.Unserved, p.People, p.Revision));
}
