namespace Dispatch.Storage.Idempotency;

/// <summary>The answer to a request that carried an idempotency key, kept so that a repeat gets the same one.</summary>
public sealed class IdempotencyKeyRow
{
    /// <summary>SHA-256 of caller and key, lower-case hex.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the request, lower-case hex: the same key with another request is refused.</summary>
    public required string RequestHash { get; init; }

    /// <summary>HTTP status of the answer; 0 while the first request is at work.</summary>
    public required int Status { get; set; }

    /// <summary>Content type of the answer. Null: it has no body.</summary>
    public string? ContentType { get; set; }

    /// <summary>Location header of the answer. Null: none.</summary>
    public string? Location { get; set; }

    /// <summary>Body of the answer.</summary>
    public required byte[] Body { get; set; }

    /// <summary>When the first request came, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }
}
