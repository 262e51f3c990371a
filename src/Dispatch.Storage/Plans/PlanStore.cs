using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Plans;

/// <summary>
/// Saves and loads day plans whole. Every save is one transaction: after a kill a plan is there entirely or not at all. Only plans with a
/// feasible certificate of the checker are taken. Safe to share between threads.
/// </summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of publications and of the audit record. Null: the system's.</param>
public sealed class PlanStore(DispatchDatabase database, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>The same, with nothing kept beside the plan.</summary>
    public Task<DayPlan> SaveAsync(DayPlan plan, CancellationToken cancel = default) => SaveAsync(plan, new PlanSaving(), cancel);

    /// <summary>
    /// Stores a plan as the next version of its day and scope and puts it on record. Earlier drafts become superseded; a published plan does too
    /// when the new one is published; a scenario replaces nothing. Saving the same id twice is refused.
    /// </summary>
    /// <param name="plan">The plan, with a feasible certificate.</param>
    /// <param name="saving">What is kept with it.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <returns>The plan with its version, and in force where it took another's place.</returns>
    /// <exception cref="PlanRefusedException">No certificate, not feasible, already stored, or the plan it is a change of is not as it was.</exception>
    public async Task<DayPlan> SaveAsync(DayPlan plan, PlanSaving saving, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(saving);
        var rows = new PlanWriting(plan, saving, _clock.GetUtcNow());
        while (true)
        {
            await using var db = database.Open();
            try
            {
                var stored = await rows.SaveAsync(db, cancel);
                PlanCounters.Published.Add(saving.Base is { IsInForce: true } ? 1 : 0);
                return stored;
            }
            catch (DbUpdateException taken) when (database.IsUniqueViolation(taken))
            {
                await using var look = database.Open();
                if (!await rows.WasOvertakenAsync(look, cancel))
                    throw;
            }
        }
    }

    /// <summary>
    /// Puts a plan in force; the one before it is superseded in the same transaction. Publishing what is in force already changes nothing.
    /// </summary>
    /// <param name="id">The plan.</param>
    /// <param name="expectedRevision">The plan's revision as the person saw it (<see cref="PlanSummary.Revision"/>).</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <returns>The plan's line afterwards.</returns>
    /// <exception cref="PlanRefusedException">No such plan, a scenario, or changed since it was looked at.</exception>
    public Task<PlanSummary> PublishAsync(Guid id, int expectedRevision, string by, CancellationToken cancel = default) =>
        PublishAsync(new PlanPublication(id, expectedRevision, by), cancel);

    /// <summary>Puts a plan in force, only in place of the plan named where one is.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <returns>The plan's line afterwards.</returns>
    /// <exception cref="PlanRefusedException">No such plan, a scenario, changed since it was looked at, or another plan is in force.</exception>
    public async Task<PlanSummary> PublishAsync(PlanPublication wish, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        bool isNew;
        try
        {
            isNew = await PlanPublishing.ApplyAsync(db, wish, _clock.GetUtcNow(), cancel);
        }
        catch (Exception taken) when (database.IsUniqueViolation(taken))
        {
            throw PlanRefusedException.OtherInForce(wish.PlanId);
        }

        await transaction.CommitAsync(cancel);
        PlanCounters.Published.Add(isNew ? 1 : 0);
        return (await FindAsync(wish.PlanId, cancel))!;
    }

    /// <summary>What a plan was made from. Null: no such plan.</summary>
    public async Task<PlanSource?> SourceAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var plan = await db.Plans.Where(p => p.Id == id).Select(p => new { p.InputHash, p.Settings }).SingleOrDefaultAsync(cancel);
        if (plan is null)
            return null;
        var packed = await db.PlanInputs.Where(i => i.InputHash == plan.InputHash).Select(i => i.Registers).SingleOrDefaultAsync(cancel);
        return new PlanSource(packed is null ? null : PlanInputs.Unpack(packed), plan.Settings);
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

    /// <summary>The plans of a day that were ever in force and hold work for a person, the newest published first.</summary>
    /// <param name="date">The day.</param>
    /// <param name="staffId">Who.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<PlanSummary>> OfStaffAsync(DateOnly date, string staffId, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var found = await Summaries(db.Plans.Where(
            p => p.Date == date && p.PublishedUtc != null && db.PlanRoutes.Any(r => r.PlanId == p.Id && r.StaffId == staffId))).ToListAsync(cancel);
        return [.. found.OrderByDescending(p => p.PublishedUtc).ThenBy(p => p.ScopeCode.Length).ThenByDescending(p => p.Version)];
    }

    /// <summary>
    /// The plan to work by: the published one of the day, else the newest version. Without a scope code the widest scope (a district
    /// before a street) wins. Null: none.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <param name="scopeCode">Street or district code. Null: any.</param>
    /// <param name="cancel">Stops the reading.</param>
    public Task<PlanSummary?> LatestAsync(DateOnly date, string? scopeCode = null, CancellationToken cancel = default) => LatestAsync(date, scopeCode, null, cancel);

    /// <summary>The same, only of plans of these areas; null: of all.</summary>
    public async Task<PlanSummary?> LatestAsync(DateOnly date, string? scopeCode, AreaFilter? areas, CancellationToken cancel)
    {
        await using var db = database.Open();
        var found = await Summaries(Within(db.Plans, areas).Where(
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

    /// <summary>The lines of the plans in force on a day, the widest area first: where an order stands in two of them, the first counts.</summary>
    public async Task<ImmutableArray<PlanSummary>> InForceAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var found = await Summaries(db.Plans.Where(p => p.Date == date && p.Status == PlanStatus.Published)).ToListAsync(cancel);
        return [.. found.OrderBy(p => p.ScopeCode.Length).ThenBy(p => p.ScopeCode, StringComparer.Ordinal)];
    }

    /// <summary>When people are out that day for other areas, neither inside this one nor around it, by the plans in force; by person and time.</summary>
    /// <param name="date">The day.</param>
    /// <param name="scopeCode">Street or district code of this area.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<TimeElsewhere>> ElsewhereAsync(DateOnly date, string scopeCode, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await PeopleOut.BesideAsync(db, date, scopeCode, null, cancel);
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
        return [.. await Summaries(Listed(db, date, scopeCode, null).Skip(skip).Take(take)).ToListAsync(cancel)];
    }

    /// <summary>The same, only plans of these areas (null: all), and how many there are in all.</summary>
    public async Task<(ImmutableArray<PlanSummary> Part, int Total)> PageAsync(
        DateOnly? date, string? scopeCode, AreaFilter? areas, (int Skip, int Take) part, CancellationToken cancel)
    {
        await using var db = database.Open();
        var fit = Listed(db, date, scopeCode, areas);
        return ([.. await Summaries(fit.Skip(part.Skip).Take(part.Take)).ToListAsync(cancel)], await fit.CountAsync(cancel));
    }

    private static IQueryable<PlanRow> Listed(DispatchDbContext db, DateOnly? date, string? scopeCode, AreaFilter? areas) =>
        Within(db.Plans, areas).Where(p => (date == null || p.Date == date) && (scopeCode == null || p.ScopeCode == scopeCode))
            .OrderByDescending(p => p.Date).ThenBy(p => p.ScopeCode).ThenByDescending(p => p.Version);

    private static IQueryable<PlanRow> Within(IQueryable<PlanRow> rows, AreaFilter? areas) => areas is null
        ? rows
        : rows.Where(p => areas.Codes.Contains(p.ScopeCode) || areas.Districts.Contains(p.ScopeCode.Substring(0, AreaFilter.DistrictDigits)));

    private static IQueryable<PlanSummary> Summaries(IQueryable<PlanRow> rows) => rows.Select(p => new PlanSummary(
        p.Id, p.Date, p.ScopeCode, p.ScopeName, p.Version, p.Status, p.CreatedUtc, p.CostMilliFen, p.Served, p.Unserved, p.People, p.Revision, p.PublishedUtc, p.PublishedBy, p.ScenarioLabel));
}
