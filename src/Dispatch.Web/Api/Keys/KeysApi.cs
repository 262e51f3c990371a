using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Keys;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Keys;

/// <summary>/keys: keys of other systems. The key itself is in the answer that makes it and nowhere else.</summary>
internal static class KeysApi
{
    private const int MostLetters = 60;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/keys", ListAsync).Needs(Permission.ManageKeys).Produces<KeyView[]>().Describe("listKeys", "接口密钥列表", "Keys of other systems, newest first", ProblemCodes.Query);
        api.MapPost("/keys", AddAsync).Needs(Permission.ManageKeys).Produces<NewKey>(StatusCodes.Status201Created)
            .Reads<KeyBody>("""{"name":"一网统管","permissions":["read-plans"],"scopes":[{"kind":"district","code":"310105"}],"days":365}""")
            .Describe("addKey", "新增接口密钥，只显示一次", "Makes a key and shows it once", ProblemCodes.Query);
        api.MapPost("/keys/{id}/revoke", RevokeAsync).Needs(Permission.ManageKeys).Produces<KeyView>().Describe("revokeKey", "吊销接口密钥", "Revokes a key", ProblemCodes.Query, ProblemCodes.NoKey);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ApiKeyStore keys, string? skip, string? take, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var page = query.Page(skip, take);
        return query.IsWrong
            ? query.Refusal
            : page.Answer(context, await keys.ListAsync(page.Skip, page.Take, cancel), await keys.CountAsync(cancel), KeyView.Of);
    }

    private static async Task<IResult> AddAsync(HttpContext context, Caller caller, ApiKeyAdministration desk, KeyBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var scopes = (body.Scopes ?? []).Select(s => s is null ? null : new KeyScope(s.Kind, s.Code ?? "")).ToList();
        if (string.IsNullOrWhiteSpace(body.Name) || body.Name.Length > MostLetters)
            query.Wrong("name", body.Name ?? "", $"名称为 1 到 {MostLetters} 个字。", $"A name has 1 to {MostLetters} letters.");
        if (body.Permissions is not { Count: > 0 } || !body.Permissions.All(ApiKeyAdministration.CanHave))
            query.Wrong("permissions", "", "至少给出一项权限，且均可授予接口密钥。", "At least one permission, all of them such as keys can have.");
        if (scopes.Count == 0 || !scopes.All(s => s is { IsSound: true }))
            query.Wrong("scopes", "", "至少给出一个范围：all、district、street、canteen 或 provider 及其代码。", "At least one scope: all, district, street, canteen or provider with its code.");
        if (body.Days is < 1 or > ApiKeyAdministration.MostDays)
            query.Wrong("days", $"{body.Days}", $"有效期为 1 到 {ApiKeyAdministration.MostDays} 天。", $"A key lives 1 to {ApiKeyAdministration.MostDays} days.");
        if (query.IsWrong)
            return query.Refusal;
        var (row, key) = await desk.AddAsync(body.Name!, body.Permissions!, [.. scopes.OfType<KeyScope>()], body.Days, caller.Name, cancel);
        context.Response.Headers.Location = "/api/v1/keys";
        return Answer.Json(new NewKey(key, KeyView.Of(row)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> RevokeAsync(Caller caller, ApiKeyAdministration desk, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var key = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await desk.RevokeAsync(key, caller.Name, cancel) is { } row ? Answer.Json(KeyView.Of(row)) : Problem.Of(ProblemCodes.NoKey);
    }
}
