using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Webhooks;

/// <summary>
/// Writes down what others are to be told, in the transaction of what happened: both are there or neither. A message an address wants is a row of
/// webhook_deliveries; sending it is somebody else's work.
/// </summary>
internal static class WebhookOutbox
{
    /// <summary>Adds a message for every address that wants it; the caller saves.</summary>
    public static async Task AddAsync(DispatchDbContext db, WebhookMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        var quoted = $"\"{message.Kind}\"";
        var wanting = await db.Webhooks.Where(w => w.DisabledUtc == null && w.Kinds.Contains(quoted)).Select(w => new { w.Id, w.ScopeCode }).ToListAsync(cancel);
        foreach (var hook in wanting.Where(w => w.ScopeCode is null || (message.ScopeCode ?? "").StartsWith(w.ScopeCode, StringComparison.Ordinal)))
        {
            var id = Guid.CreateVersion7(now);
            db.WebhookDeliveries.Add(new WebhookDeliveryRow
            {
                Id = id, WebhookId = hook.Id, Kind = message.Kind, CreatedUtc = now.UtcDateTime, NextAttemptUtc = now.UtcDateTime,
                Body = JsonSerializer.Serialize(new { type = message.Kind, timestamp = now.UtcDateTime, data = message.Data }, PlanJson.Options),
            });
        }
    }

    /// <summary>The same, saved at once inside the caller's transaction.</summary>
    public static async Task SaveAsync(DispatchDbContext db, WebhookMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        await AddAsync(db, message, now, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
