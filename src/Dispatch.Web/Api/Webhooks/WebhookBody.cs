namespace Dispatch.Web.Api.Webhooks;

/// <summary>An address to be told.</summary>
/// <param name="Url">Where; its host must be allowed by the settings.</param>
/// <param name="Kinds">What it is told of.</param>
/// <param name="Scope">Only what concerns this street or district. Null: everything.</param>
internal sealed record WebhookBody(string? Url, IReadOnlyList<string>? Kinds, string? Scope);
