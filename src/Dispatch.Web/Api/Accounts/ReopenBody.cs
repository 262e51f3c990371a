namespace Dispatch.Web.Api.Accounts;

/// <summary>Why a closed month is opened again.</summary>
/// <param name="Reason">Why.</param>
internal sealed record ReopenBody(string? Reason);
