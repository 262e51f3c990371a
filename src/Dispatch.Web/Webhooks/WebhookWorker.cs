using Dispatch.Storage.Webhooks;

namespace Dispatch.Web.Webhooks;

/// <summary>Looks for messages that may be sent and sends them, some at a time. Every program that may call hosts does; the claim lets one of them have a message.</summary>
internal sealed partial class WebhookWorker(WebhookStore store, WebhookSender sender, WebhookOptions options, TimeProvider clock, ILogger<WebhookWorker> log) : BackgroundService
{
    private const int AtATime = 100;
    private const int AtOnce = 4;

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many messages this call had.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancel)
    {
        var due = await store.DueAsync(AtATime, cancel);
        var sent = 0;
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (message, stop) =>
        {
            if (await SendAsync(message.Id, message.Attempt, stop))
                Interlocked.Increment(ref sent);
        });
        return sent;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.PollSeconds), clock);
        do
        {
            try
            {
                while (await SendDueAsync(stoppingToken) == AtATime)
                    stoppingToken.ThrowIfCancellationRequested();
            }
            catch (Exception silent) when (!stoppingToken.IsCancellationRequested)
            {
                NoLook(log, silent);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> SendAsync(Guid id, int attempt, CancellationToken cancel)
    {
        if (await store.ClaimAsync(id, attempt, options.Lease, cancel) is not { } message)
            return false;
        var end = await store.FindAsync(message.WebhookId, cancel) is { DisabledUtc: null } hook
            ? await sender.SendAsync(hook, message, cancel)
            : new WebhookEnd(HasArrived: false, null, "switched off", null);
        // What was sent is noted even when the host is being stopped.
        await store.EndAsync(id, message.Attempt, end, CancellationToken.None);
        if (!end.HasArrived)
            Failed(log, id, message.WebhookId, message.Attempt, end.Status);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages could not be looked through.")]
    private static partial void NoLook(ILogger log, Exception silent);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Message} to {Webhook}: attempt {Attempt} failed, status {Status}.")]
    private static partial void Failed(ILogger log, Guid message, Guid webhook, int attempt, int? status);
}
