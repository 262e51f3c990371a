using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Actuals;

/// <summary>Tells others of stops that are done or could not be done.</summary>
internal static class StopMessages
{
    /// <summary>Adds messages for the stops that the context is about to save; the caller saves.</summary>
    public static async Task AddAsync(DispatchDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var ended = db.ChangeTracker.Entries<StopActualRow>()
            .Where(e => e.State == EntityState.Added || (e.State == EntityState.Modified && e.Property(s => s.State).IsModified))
            .Select(e => e.Entity).Where(s => s.State is StopState.Done or StopState.Failed or StopState.NotHome).ToList();
        if (ended.Count == 0 || !await db.Webhooks.AnyAsync(w => w.DisabledUtc == null, cancel))
            return;
        foreach (var stop in ended)
        {
            var kind = stop.State == StopState.Done ? WebhookKinds.StopDone : WebhookKinds.StopFailed;
            var told = new { stop.Date, stop.ItemId, stop.StaffId, stop.State, stop.ArrivedUtc, stop.DoneUtc };
            await WebhookOutbox.AddAsync(db, new WebhookMessage(kind, await ScopeOfAsync(db, stop, cancel), told), now, cancel);
        }
    }

    /// <summary>The area of the plan that the person works by.</summary>
    private static async Task<string?> ScopeOfAsync(DispatchDbContext db, StopActualRow stop, CancellationToken cancel) =>
        await db.Plans.Where(p => p.Date == stop.Date && p.Status == PlanStatus.Published)
            .Join(db.PlanRoutes.Where(r => r.StaffId == stop.StaffId), p => p.Id, r => r.PlanId, (p, _) => p.ScopeCode).OrderBy(c => c).FirstOrDefaultAsync(cancel);
}
