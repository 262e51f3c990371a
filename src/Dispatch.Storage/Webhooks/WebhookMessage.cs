namespace Dispatch.Storage.Webhooks;

/// <summary>Something that happened, to be told to others. Ids, days, states: never a person's name, address or note.</summary>
/// <param name="Kind">One of <see cref="WebhookKinds"/>.</param>
/// <param name="ScopeCode">Street or district code it concerns. Null or empty: not known; then only addresses for everything are told.</param>
/// <param name="Data">Particulars, written as JSON.</param>
public sealed record WebhookMessage(string Kind, string? ScopeCode, object Data);
