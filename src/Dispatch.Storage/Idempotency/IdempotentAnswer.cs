namespace Dispatch.Storage.Idempotency;

/// <summary>An answer to be kept.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Content type. Null: no body.</param>
/// <param name="Location">Location header. Null: none.</param>
/// <param name="Body">Its bytes.</param>
public sealed record IdempotentAnswer(int Status, string? ContentType, string? Location, byte[] Body);
