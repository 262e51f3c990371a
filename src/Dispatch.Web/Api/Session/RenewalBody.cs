namespace Dispatch.Web.Api.Session;

/// <summary>What renews an access token.</summary>
/// <param name="RefreshToken">The token given for that.</param>
internal sealed record RenewalBody(string? RefreshToken);
