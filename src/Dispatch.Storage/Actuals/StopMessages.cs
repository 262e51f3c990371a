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
        var messages = new List<WebhookMessage>(ended.Count);
        foreach (var ofOne in ended.GroupBy(s => (s.Date, s.StaffId)))
        {
            var scope = await ScopeOfAsync(db, ofOne.Key.Date, ofOne.Key.StaffId, cancel);
            messages.AddRange(ofOne.Select(s => Message(s, scope)));
        }

        await WebhookOutbox.AddAsync(db, messages, now, cancel);
    }

    private static WebhookMessage Message(StopActualRow stop, string? scope) => new(
        stop.State == StopState.Done ? WebhookKinds.StopDone : WebhookKinds.StopFailed, scope,
        new { stop.Date, stop.ItemId, stop.StaffId, stop.State, stop.ArrivedUtc, stop.DoneUtc });

    /// <summary>The area of the plan that a person works by.</summary>
    private static async Task<string?> ScopeOfAsync(DispatchDbContext db, DateOnly date, string staffId, CancellationToken cancel) =>
        await db.Plans.Where(p => p.Date == date && p.Status == PlanStatus.Published)
            .Join(db.PlanRoutes.Where(r => r.StaffId == staffId), p => p.Id, r => r.PlanId, (p, _) => p.ScopeCode).OrderBy(c => c).FirstOrDefaultAsync(cancel);
}
