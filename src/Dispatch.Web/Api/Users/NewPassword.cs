namespace Dispatch.Web.Api.Users;

/// <summary>A one-time password; nobody can be told it again.</summary>
/// <param name="Id">The user.</param>
/// <param name="Password">The password, to be changed at the first sign-in.</param>
internal sealed record NewPassword(Guid Id, string Password);
