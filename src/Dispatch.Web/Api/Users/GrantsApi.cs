using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Dispatch.Web.Users;

namespace Dispatch.Web.Api.Users;

/// <summary>/users/{id}/grants: the roles somebody has, and where.</summary>
internal static class GrantsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/users/{id}/grants", (Caller caller, UserStore users, UserAdministration desk, string id, GrantBody body, CancellationToken cancel) =>
            UsersApi.WithAsync(id, user => GrantAsync(users, desk, (user, body, caller), cancel))).Needs(Permission.ManageUsers)
            .Produces<UserView>().Reads<GrantBody>("""{"role":"provider","kind":"provider","code":"P-1"}""")
            .Describe("grantRole", "授予角色及范围", "Gives a role somewhere", ProblemCodes.Query, ProblemCodes.NoUser, ProblemCodes.HasGrant);
        api.MapDelete("/users/{id}/grants/{grantId}", (Caller caller, UserAdministration desk, string id, string grantId, CancellationToken cancel) =>
            UsersApi.WithAsync(id, user => UsersApi.WithAsync(grantId, grant => RevokeAsync(desk, user, grant, caller, cancel)))).Needs(Permission.ManageUsers)
            .Produces(StatusCodes.Status204NoContent).Describe("revokeRole", "收回角色", "Takes a role away", ProblemCodes.Query, ProblemCodes.NoUser, ProblemCodes.OwnAccount);
    }

    /// <summary>Says what a grant must be.</summary>
    public static void Wrong(ApiQuery query, GrantBody? body) => query.Wrong(
        "grants", $"{body?.Role} {body?.Kind} {body?.Code}".Trim(),
        "角色与范围不匹配：管理员、审计员为 all；区管理员为 all、district 或 street；食堂为 canteen；机构为 provider；护理员与骑手为 own；街道为 street 或 district。",
        "Role and scope do not suit: administrator and auditor take all; district takes all, district or street; canteen takes canteen; provider takes provider; carer takes own; street takes street or district.");

    private static async Task<IResult> GrantAsync(
        UserStore users, UserAdministration desk, (Guid Id, GrantBody? Body, Caller By) wish, CancellationToken cancel)
    {
        if (wish.Body?.Sound() is not { } grant)
        {
            var query = new ApiQuery();
            Wrong(query, wish.Body);
            return query.Refusal;
        }

        if (await desk.GrantAsync(wish.Id, grant, wish.By.Name, cancel))
            return await UsersApi.TellAsync(users, wish.Id, cancel);
        return Problem.Of(await users.FindAsync(wish.Id, cancel) is null ? ProblemCodes.NoUser : ProblemCodes.HasGrant);
    }

    private static async Task<IResult> RevokeAsync(UserAdministration desk, Guid user, Guid grant, Caller by, CancellationToken cancel)
    {
        if (by.Id == user.ToString())
            return Problem.Of(ProblemCodes.OwnAccount);
        return await desk.RevokeAsync(user, grant, by.Name, cancel) ? Results.NoContent() : Problem.Of(ProblemCodes.NoUser);
    }
}
