namespace Dispatch.Web.Api.Session;

/// <summary>Who signs in.</summary>
/// <param name="Name">Name of the user.</param>
/// <param name="Password">Password.</param>
/// <param name="Code">Code of the second factor, where one is set up.</param>
/// <param name="Cookie">A browser: the answer sets a cookie. Default: tokens.</param>
internal sealed record SignInBody(string? Name, string? Password, string? Code = null, bool Cookie = false);
