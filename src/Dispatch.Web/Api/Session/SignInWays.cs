namespace Dispatch.Web.Api.Session;

/// <summary>Which ways of signing in there are beside name and password.</summary>
/// <param name="Outside">Name of the outside provider. Null: none.</param>
/// <param name="OutsideAddress">Where its sign-in begins. Null: none.</param>
internal sealed record SignInWays(string? Outside, string? OutsideAddress);
