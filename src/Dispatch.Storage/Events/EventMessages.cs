using Dispatch.Storage.Webhooks;

namespace Dispatch.Storage.Events;

/// <summary>Tells others of what happens during the day.</summary>
internal static class EventMessages
{
    /// <summary>Adds the messages of events that are about to be saved; the caller saves.</summary>
    public static Task AddAsync(DispatchDbContext db, IEnumerable<DayEventRow> happened, DateTimeOffset now, CancellationToken cancel) =>
        WebhookOutbox.AddAsync(db, [.. happened.Select(Message)], now, cancel);

    private static WebhookMessage Message(DayEventRow happened) =>
        new(WebhookKinds.Alert, happened.ScopeCode, new { EventId = happened.Id, happened.Kind, happened.Date, happened.ScopeCode });
}
