namespace Dispatch.Web.OpenApi;

/// <summary>Says that an endpoint takes an <c>Idempotency-Key</c>.</summary>
internal sealed record IdempotentEndpoint;
