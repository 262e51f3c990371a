using Dispatch.Storage.Webhooks;

namespace Dispatch.Storage.Events;

/// <summary>Tells others of what happens during the day.</summary>
internal static class EventMessages
{
    /// <summary>Adds the message of an event that is about to be saved; the caller saves.</summary>
    public static Task AddAsync(DispatchDbContext db, DayEventRow happened, DateTimeOffset now, CancellationToken cancel) => WebhookOutbox.AddAsync(
        db, new WebhookMessage(WebhookKinds.Alert, happened.ScopeCode, new { EventId = happened.Id, happened.Kind, happened.Date, happened.ScopeCode }), now, cancel);
}
