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
    public static Task AddAsync(DispatchDbContext db, WebhookMessage message, DateTimeOffset now, CancellationToken cancel) => AddAsync(db, [message], now, cancel);

    /// <summary>The same for several messages: the addresses are asked for once.</summary>
    public static async Task AddAsync(DispatchDbContext db, IReadOnlyCollection<WebhookMessage> messages, DateTimeOffset now, CancellationToken cancel)
    {
        if (messages.Count == 0)
            return;
        var hooks = await db.Webhooks.Where(w => w.DisabledUtc == null).Select(w => new { w.Id, w.ScopeCode, w.Kinds }).ToListAsync(cancel);
        foreach (var message in messages)
        {
            var quoted = $"\"{message.Kind}\"";
            foreach (var hook in hooks.Where(w => w.Kinds.Contains(quoted, StringComparison.Ordinal)
                && (w.ScopeCode is null || (message.ScopeCode ?? "").StartsWith(w.ScopeCode, StringComparison.Ordinal))))
            {
                db.WebhookDeliveries.Add(new WebhookDeliveryRow
                {
                    Id = Guid.CreateVersion7(now), WebhookId = hook.Id, Kind = message.Kind, CreatedUtc = now.UtcDateTime, NextAttemptUtc = now.UtcDateTime,
                    Body = JsonSerializer.Serialize(new { type = message.Kind, timestamp = now.UtcDateTime, data = message.Data }, PlanJson.Options),
                });
            }
        }
    }

    /// <summary>The same, saved at once inside the caller's transaction.</summary>
    public static async Task SaveAsync(DispatchDbContext db, WebhookMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        await AddAsync(db, message, now, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
