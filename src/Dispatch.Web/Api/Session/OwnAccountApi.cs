using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Dispatch.Web.Security;
using Dispatch.Web.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;

namespace Dispatch.Web.Api.Session;

/// <summary>/me: who one is, the own password and second factor, sign-out. What changes the account gives a new cookie or new tokens in return.</summary>
internal static class OwnAccountApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/me", (HttpContext context, SignedIn? user) => Answer.Json(CallerView.Of(context.Features.Get<WholeCaller>()!.Caller, user)))
            .Needs(Permission.OwnAccount).Produces<CallerView>().Describe("getMe", "当前账户、角色与权限", "Who one is, roles and permissions");
        api.MapPost("/me/password", ChangePasswordAsync).Needs(Permission.OwnAccount).Produces<AccessTokenResponse>().Produces(StatusCodes.Status204NoContent)
            .Reads<PasswordBody>("""{"old":"kWq7…","wanted":"correct horse battery"}""")
            .Describe("changePassword", "修改自己的密码，其他登录随即失效", "Changes the own password; other sign-ins end", ProblemCodes.Query, ProblemCodes.SignIn, ProblemCodes.NotAUser);
        api.MapPost("/me/second-factor", BeginAsync).Needs(Permission.OwnAccount).Produces<NewSecret>()
            .Describe("beginSecondFactor", "生成动态验证码密钥", "Makes a secret for the second factor", ProblemCodes.NotAUser, ProblemCodes.SecondFactorOn);
        api.MapPost("/me/second-factor/confirm", ConfirmAsync).Needs(Permission.OwnAccount).Produces<AccessTokenResponse>().Produces(StatusCodes.Status204NoContent)
            .Reads<CodeBody>("""{"code":"492039"}""")
            .Describe("confirmSecondFactor", "输入验证码以启用第二因素", "A code turns the second factor on", ProblemCodes.SignIn, ProblemCodes.NotAUser);
        api.MapPost("/me/sign-out", SignOutAsync).Needs(Permission.OwnAccount).Produces(StatusCodes.Status204NoContent)
            .Describe("signOut", "退出登录（所有设备）", "Ends every sign-in of the user", ProblemCodes.NotAUser);
    }

    private static async Task<IResult> ChangePasswordAsync(
        HttpContext context, SignedIn? me, OwnAccount account, PasswordBody body, CancellationToken cancel)
    {
        if (me is null)
            return Problem.Of(ProblemCodes.NotAUser);
        var query = new ApiQuery();
        foreach (var fault in PasswordRules.Faults(body.Wanted ?? "", me.User.User.Name))
            query.Wrong("wanted", "", fault.Zh, fault.En);
        if (body.Wanted is not null && body.Wanted == body.Old)
            query.Wrong("wanted", "", "新密码不能与旧密码相同。", "The new password must differ from the old one.");
        if (query.IsWrong)
            return query.Refusal;
        return await account.ChangePasswordAsync(me.User.User, body.Old ?? "", body.Wanted!, cancel) is { } changed
            ? await SignInApi.GiveAsync(context, changed, me.ByCookie, me.HasSecondFactor)
            : Problem.Of(ProblemCodes.SignIn);
    }

    private static async Task<IResult> BeginAsync(SignedIn? me, OwnAccount account, CancellationToken cancel)
    {
        if (me is null)
            return Problem.Of(ProblemCodes.NotAUser);
        return await account.BeginSecondFactorAsync(me.User.User, cancel) is { } secret
            ? Answer.Json(new NewSecret(Totp.Base32(secret), Totp.Address(secret, me.User.User.Name)))
            : Problem.Of(ProblemCodes.SecondFactorOn);
    }

    private static async Task<IResult> ConfirmAsync(HttpContext context, SignedIn? me, OwnAccount account, CodeBody body, CancellationToken cancel)
    {
        if (me is null)
            return Problem.Of(ProblemCodes.NotAUser);
        return await account.ConfirmSecondFactorAsync(me.User.User, body.Code ?? "", cancel) is { } changed
            ? await SignInApi.GiveAsync(context, changed, me.ByCookie, hasSecondFactor: true)
            : Problem.Of(ProblemCodes.SignIn);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignedIn? me, OwnAccount account, CancellationToken cancel)
    {
        if (me is null)
            return Problem.Of(ProblemCodes.NotAUser);
        await account.SignOutAsync(me.User.User, cancel);
        if (me.ByCookie)
            await context.SignOutAsync(Security.Session.Cookie);
        return Results.NoContent();
    }
}
