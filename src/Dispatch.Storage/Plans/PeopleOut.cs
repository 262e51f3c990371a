using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Plans;

/// <summary>Who is out when, by the plans in force of a day.</summary>
internal static class PeopleOut
{
    /// <summary>When people are out for areas that neither lie in an area nor hold it, by person and time.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="date">The day.</param>
    /// <param name="scopeCode">Street or district code of the area.</param>
    /// <param name="among">Only people with a route in this plan. Null: all.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<ImmutableArray<TimeElsewhere>> BesideAsync(DispatchDbContext db, DateOnly date, string scopeCode, Guid? among, CancellationToken cancel)
    {
        var mine = db.PlanRoutes.Where(r => r.PlanId == among).Select(r => r.StaffId);
        var routes = await db.Plans
            .Where(p => p.Date == date && p.Status == PlanStatus.Published && !p.ScopeCode.StartsWith(scopeCode) && !scopeCode.StartsWith(p.ScopeCode))
            .Join(db.PlanRoutes, p => p.Id, r => r.PlanId, (p, r) => new { p.ScopeCode, r.StaffId, r.Document })
            .Where(r => among == null || mine.Contains(r.StaffId)).ToListAsync(cancel);
        return [.. routes.SelectMany(r => TimeElsewhere.Of(PlanDocuments.Read<PlanRoute>(r.Document), r.ScopeCode))
            .OrderBy(t => t.StaffId, StringComparer.Ordinal).ThenBy(t => t.From).ThenBy(t => t.ScopeCode, StringComparer.Ordinal)];
    }

    /// <summary>Refuses a plan that sends people out while they are out for another area. Null: it does not.</summary>
    public static async Task<PlanRefusedException?> TwiceAsync(DispatchDbContext db, PlanRow plan, CancellationToken cancel)
    {
        var elsewhere = await BesideAsync(db, plan.Date, plan.ScopeCode, plan.Id, cancel);
        if (elsewhere.IsEmpty)
            return null;
        var people = elsewhere.Select(t => t.StaffId).Distinct().ToList();
        var documents = await db.PlanRoutes.Where(r => r.PlanId == plan.Id && people.Contains(r.StaffId)).Select(r => r.Document).ToListAsync(cancel);
        var own = documents.SelectMany(d => TimeElsewhere.Of(PlanDocuments.Read<PlanRoute>(d), plan.ScopeCode)).ToLookup(t => t.StaffId, StringComparer.Ordinal);
        var twice = elsewhere.Where(t => own[t.StaffId].Any(t.Meets)).ToList();
        return twice.Count == 0
            ? null
            : PlanRefusedException.Elsewhere(plan.Id, [.. twice.Select(t => t.ScopeCode).Distinct()], [.. twice.Select(t => t.StaffId).Distinct()]);
    }
}
