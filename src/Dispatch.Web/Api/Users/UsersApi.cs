using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Dispatch.Web.Users;

namespace Dispatch.Web.Api.Users;

/// <summary>/users: who may sign in. One-time passwords are in the answer that makes them and nowhere else.</summary>
internal static class UsersApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/users", ListAsync).Needs(Permission.ManageUsers).Produces<UserView[]>().Describe("listUsers", "用户列表", "Users by name", ProblemCodes.Query);
        api.MapPost("/users", AddAsync).Needs(Permission.ManageUsers).Produces<NewPassword>(StatusCodes.Status201Created)
            .Reads<UserBody>("""{"name":"lin","displayName":"林调度","grants":[{"role":"canteen","kind":"canteen","code":"C-1"}]}""")
            .Describe("addUser", "新增用户，返回一次性密码", "Adds a user; answers with the one-time password", ProblemCodes.Query, ProblemCodes.NameTaken);
        api.MapGet("/users/{id}", (UserStore users, string id, CancellationToken cancel) =>
            WithAsync(id, user => TellAsync(users, user, cancel))).Needs(Permission.ManageUsers)
            .Produces<UserView>().Describe("getUser", "一个用户", "One user", ProblemCodes.Query, ProblemCodes.NoUser);
        api.MapPost("/users/{id}/reset", (Caller caller, UserAdministration users, string id, CancellationToken cancel) =>
            WithAsync(id, user => ResetAsync(users, user, caller.Name, cancel))).Needs(Permission.ManageUsers)
            .Produces<NewPassword>().Describe("resetUser", "重置密码与第二因素，返回一次性密码", "New one-time password; second factor, lock and sign-ins end", ProblemCodes.Query, ProblemCodes.NoUser);
        api.MapPost("/users/{id}/disable", (Caller caller, UserStore users, UserAdministration desk, string id, CancellationToken cancel) =>
            WithAsync(id, user => SetAsync(users, desk, (user, true, caller), cancel))).Needs(Permission.ManageUsers)
            .Produces<UserView>().Describe("disableUser", "停用账户", "Closes an account", ProblemCodes.Query, ProblemCodes.NoUser, ProblemCodes.OwnAccount);
        api.MapPost("/users/{id}/enable", (Caller caller, UserStore users, UserAdministration desk, string id, CancellationToken cancel) =>
            WithAsync(id, user => SetAsync(users, desk, (user, false, caller), cancel))).Needs(Permission.ManageUsers)
            .Produces<UserView>().Describe("enableUser", "重新启用账户", "Opens an account again", ProblemCodes.Query, ProblemCodes.NoUser);
        GrantsApi.Map(api);
    }

    /// <summary>The id as it should be, or what is wrong with it.</summary>
    public static Task<IResult> WithAsync(string id, Func<Guid, Task<IResult>> answer)
    {
        var query = new ApiQuery();
        var user = query.Id("id", id);
        return query.IsWrong ? Task.FromResult(query.Refusal) : answer(user);
    }

    /// <summary>A user as they are now.</summary>
    public static async Task<IResult> TellAsync(UserStore users, Guid id, CancellationToken cancel) =>
        await users.FindAsync(id, cancel) is { } found ? Answer.Json(UserView.Of(found)) : Problem.Of(ProblemCodes.NoUser);

    private static async Task<IResult> ListAsync(HttpContext context, UserStore users, string? q, string? skip, string? take, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var page = query.Page(skip, take);
        var search = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        return query.IsWrong
            ? query.Refusal
            : page.Answer(context, await users.ListAsync(page.Skip, page.Take, search, cancel), await users.CountAsync(search, cancel), UserView.Of);
    }

    private static async Task<IResult> AddAsync(HttpContext context, Caller caller, UserAdministration desk, UserBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        if (body.Name is null || !UserAdministration.IsName(body.Name))
            query.Wrong("name", body.Name ?? "", $"用户名为 1 到 {UserAdministration.MostLetters} 个字母、数字或 . - _ @。", $"A name has 1 to {UserAdministration.MostLetters} letters, digits or . - _ @.");
        var grants = (body.Grants ?? []).Select(g => (Body: g, Grant: g?.Sound())).ToList();
        foreach (var (wrong, _) in grants.Where(g => g.Grant is null))
            GrantsApi.Wrong(query, wrong);
        if (query.IsWrong)
            return query.Refusal;
        try
        {
            var (id, password) = await desk.AddAsync(
                body.Name!, string.IsNullOrWhiteSpace(body.DisplayName) ? body.Name! : body.DisplayName, body.StaffId, [.. grants.Select(g => g.Grant!)], caller.Name, cancel);
            context.Response.Headers.Location = $"/api/v1/users/{id}";
            return Answer.Json(new NewPassword(id, password), StatusCodes.Status201Created);
        }
        catch (NameTakenException)
        {
            return Problem.Of(ProblemCodes.NameTaken);
        }
    }

    private static async Task<IResult> ResetAsync(UserAdministration desk, Guid id, string by, CancellationToken cancel) =>
        await desk.ResetAsync(id, by, cancel) is { } password ? Answer.Json(new NewPassword(id, password)) : Problem.Of(ProblemCodes.NoUser);

    private static async Task<IResult> SetAsync(
        UserStore users, UserAdministration desk, (Guid Id, bool IsDisabled, Caller By) wish, CancellationToken cancel)
    {
        if (wish.IsDisabled && wish.By.Id == wish.Id.ToString())
            return Problem.Of(ProblemCodes.OwnAccount);
        await desk.SetDisabledAsync(wish.Id, wish.IsDisabled, wish.By.Name, cancel);
        return await TellAsync(users, wish.Id, cancel);
    }
}
