namespace Dispatch.Web.Api.Session;

/// <summary>A secret for an authenticator app; it counts once a code of it was shown.</summary>
/// <param name="Secret">As people type it.</param>
/// <param name="Address">As apps read it from a square code.</param>
internal sealed record NewSecret(string Secret, string Address);
