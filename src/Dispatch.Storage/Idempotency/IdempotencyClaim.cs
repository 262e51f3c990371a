namespace Dispatch.Storage.Idempotency;

/// <summary>What came of claiming a key.</summary>
/// <param name="IsOurs">The key was free and is ours: the work is to be done.</param>
/// <param name="Kept">What is there under the key otherwise; its status is 0 while the first request is still at work.</param>
public sealed record IdempotencyClaim(bool IsOurs, IdempotencyKeyRow? Kept = null);
