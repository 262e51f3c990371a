namespace Dispatch.Storage.Webhooks;

/// <summary>How an attempt to send ended.</summary>
/// <param name="HasArrived">The receiver took it (2xx).</param>
/// <param name="Status">HTTP status. Null: no answer.</param>
/// <param name="Error">What went wrong. Null: nothing.</param>
/// <param name="RetryIn">When to try again. Null: never.</param>
public sealed record WebhookEnd(bool HasArrived, int? Status, string? Error, TimeSpan? RetryIn);
