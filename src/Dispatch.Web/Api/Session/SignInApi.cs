using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Dispatch.Web.Security;
using Dispatch.Web.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;

namespace Dispatch.Web.Api.Session;

/// <summary>/sign-in: with name and password, with a token that renews, with the outside provider.</summary>
internal static class SignInApi
{
    public static void Map(IEndpointRouteBuilder routes, IEndpointRouteBuilder api, OutsideOptions? outside)
    {
        api.MapGet("/sign-in", () => Answer.Json(new SignInWays(outside?.Name, outside is null ? null : "/sign-in/outside"))).OpenForSignIn()
            .Produces<SignInWays>().DescribeOpen("getSignInWays", "有哪些登录方式", "Which ways of signing in there are", ProblemCodes.TooManyRequests);
        api.MapPost("/sign-in", EnterAsync).OpenForSignIn().Produces<AccessTokenResponse>().Produces(StatusCodes.Status204NoContent)
            .Reads<SignInBody>("""{"name":"lin","password":"correct horse battery","code":"492039"}""")
            .DescribeOpen("signIn", "登录：返回令牌，或设置浏览器 Cookie", "Signs in: answers with tokens, or sets a browser's cookie",
                ProblemCodes.Query, ProblemCodes.SignIn, ProblemCodes.CodeNeeded, ProblemCodes.Locked, ProblemCodes.TooManyRequests);
        api.MapPost("/sign-in/renew", RenewAsync).OpenForSignIn().Produces<AccessTokenResponse>().Reads<RenewalBody>("""{"refreshToken":"CfDJ8N…"}""")
            .DescribeOpen("renewSignIn", "用刷新令牌换取新令牌", "New tokens for the one that renews", ProblemCodes.SignIn, ProblemCodes.TooManyRequests);
        if (outside is not null)
            routes.MapGet("/sign-in/outside", () => Results.Challenge(new AuthenticationProperties { RedirectUri = "/" }, [OutsideSignIn.Scheme])).OpenForSignIn();
    }

    private static async Task<IResult> EnterAsync(HttpContext context, SignIn signIn, SignInBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        foreach (var (name, value) in new[] { ("name", body.Name), ("password", body.Password) })
        {
            if (string.IsNullOrEmpty(value))
                query.Missing(name);
        }

        if (query.IsWrong)
            return query.Refusal;
        var (outcome, user) = await signIn.RunAsync(body.Name!, body.Password!, body.Code, cancel);
        return outcome switch
        {
            SignInOutcome.Done => await GiveAsync(context, user!.User, body.Cookie, hasSecondFactor: user.User.TotpOn),
            SignInOutcome.CodeNeeded => Problem.Of(ProblemCodes.CodeNeeded),
            SignInOutcome.Locked => Problem.Of(ProblemCodes.Locked),
            _ => Problem.Of(ProblemCodes.SignIn),
        };
    }

    private static async Task<IResult> RenewAsync(Security.Session sessions, CallerFinder finder, RenewalBody body, CancellationToken cancel) =>
        body.RefreshToken is { Length: > 0 } token && sessions.ReadRenewal(token) is { } said && await finder.OfUserAsync(said, cancel) is { } found
            ? Security.Session.Tokens(found.User.User, said.HasSecondFactor)
            : Problem.Of(ProblemCodes.SignIn);

    /// <summary>A cookie for a browser, tokens for everybody else.</summary>
    public static async Task<IResult> GiveAsync(HttpContext context, UserRow user, bool asCookie, bool hasSecondFactor)
    {
        if (!asCookie)
            return Security.Session.Tokens(user, hasSecondFactor);
        await Security.Session.GiveCookieAsync(context, user, hasSecondFactor);
        return Results.NoContent();
    }
}
