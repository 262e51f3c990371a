using System.Text.Json;
using Dispatch.Storage.Webhooks;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Dispatch.Web.Webhooks;

namespace Dispatch.Web.Api.Webhooks;

/// <summary>/webhooks: addresses of other systems that are told what happens, their log, and sending again.</summary>
internal static class WebhooksApi
{
    private const int MostUrlLength = 2000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/webhooks", AddAsync).Needs(Permission.ManageWebhooks).Produces<WebhookView>(StatusCodes.Status201Created)
            .Describe("addWebhook", "添加一个通知地址；签名密钥只显示这一次", "Adds an address; the secret of the signature is shown this once", ProblemCodes.Body);
        api.MapGet("/webhooks", ListAsync).Needs(Permission.ManageWebhooks).Produces<WebhookView[]>()
            .Describe("listWebhooks", "通知地址", "Addresses that are told what happens", ProblemCodes.Query);
        api.MapDelete("/webhooks/{id}", RemoveAsync).Needs(Permission.ManageWebhooks).Produces(StatusCodes.Status204NoContent)
            .Describe("removeWebhook", "停用通知地址；记录保留", "Switches an address off; its log stays", ProblemCodes.Query, ProblemCodes.NoWebhook);
        api.MapGet("/webhooks/{id}/deliveries", LogAsync).Needs(Permission.ManageWebhooks).Produces<DeliveryView[]>()
            .Describe("listDeliveries", "发送记录，新的在前", "What was sent, newest first", ProblemCodes.Query, ProblemCodes.NoWebhook);
        api.MapPost("/webhooks/{id}/deliveries/{deliveryId}/replay", ReplayAsync).Needs(Permission.ManageWebhooks).Produces(StatusCodes.Status202Accepted)
            .Describe("replayDelivery", "重新发送一条通知", "Sends a message again", ProblemCodes.Query, ProblemCodes.NoWebhook);
    }

    private static async Task<IResult> AddAsync(Caller caller, WebhookStore store, WebhookSecrets secrets, WebhookHosts hosts, TimeProvider clock, WebhookBody body, CancellationToken cancel)
    {
        var faults = new List<ParameterError>();
        if (body.Url is not { Length: > 0 and <= MostUrlLength } || !Uri.TryCreate(body.Url, UriKind.Absolute, out var url) || !hosts.Allows(url))
            faults.Add(JsonBody.Error("/url", body.Url ?? "", "应为配置 Webhooks:Hosts 允许的主机的 https 地址。", "An https address of a host that the setting Webhooks:Hosts allows."));
        var kinds = body.Kinds?.Distinct(StringComparer.Ordinal).ToArray() ?? [];
        if (kinds.Length == 0 || kinds.Any(k => !WebhookKinds.All.Contains(k)))
            faults.Add(JsonBody.Error("/kinds", string.Join(',', kinds), $"应为其中几种：{string.Join("、", WebhookKinds.All)}。", $"Some of: {string.Join(", ", WebhookKinds.All)}."));
        var scope = string.IsNullOrEmpty(body.Scope) ? null : body.Scope;
        if (scope is null ? !caller.MaySeeAll : !caller.MaySeeArea(scope))
            faults.Add(JsonBody.Error("/scope", scope ?? "", "应为您负责的街镇或区的代码。", "The code of a street or district of yours."));
        if (faults.Count > 0)
            return Problem.Of(ProblemCodes.Body, faults);
        var (now, secret) = (clock.GetUtcNow(), WebhookSecrets.New());
        var row = new WebhookRow
        {
            Id = Guid.CreateVersion7(now), Url = body.Url!, SecretProtected = secrets.Protect(secret), Kinds = JsonSerializer.Serialize(kinds), ScopeCode = scope,
            CreatedUtc = now.UtcDateTime, CreatedBy = caller.Name,
        };
        await store.AddAsync(row, cancel);
        return Results.Created($"/api/v1/webhooks/{row.Id}", WebhookView.Of(row, secret));
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, WebhookStore store, string? skip, string? take, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var page = query.Page(skip, take);
        return query.IsWrong ? query.Refusal : page.Answer(context, (await store.ListAsync(cancel)).Where(w => IsTheirs(caller, w)).ToList(), w => WebhookView.Of(w));
    }

    private static Task<IResult> RemoveAsync(Caller caller, WebhookStore store, string id, CancellationToken cancel) => FindAsync(
        caller, store, id, async hook => await store.DisableAsync(hook.Id, caller.Name, cancel) ? Results.NoContent() : Problem.Of(ProblemCodes.NoWebhook), cancel);

    private static async Task<IResult> LogAsync(HttpContext context, Caller caller, WebhookStore store, string id, [AsParameters] PartQuery part, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var page = query.Page(part.Skip, part.Take);
        return query.IsWrong ? query.Refusal : await FindAsync(caller, store, id, async hook =>
        {
            var (rows, count) = await store.DeliveriesAsync(hook.Id, page.Skip, page.Take, cancel);
            return page.Answer(context, rows, count, DeliveryView.Of);
        }, cancel);
    }

    private static async Task<IResult> ReplayAsync(Caller caller, WebhookStore store, string id, string deliveryId, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var delivery = query.Id("deliveryId", deliveryId);
        return query.IsWrong ? query.Refusal : await FindAsync(
            caller, store, id, async hook => await store.ReplayAsync(hook.Id, delivery, caller.Name, cancel) ? Results.Accepted() : Problem.Of(ProblemCodes.NoWebhook), cancel);
    }

    private static async Task<IResult> FindAsync(Caller caller, WebhookStore store, string id, Func<WebhookRow, Task<IResult>> answer, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var hookId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await store.FindAsync(hookId, cancel) is { } hook && IsTheirs(caller, hook) ? await answer(hook) : Problem.Of(ProblemCodes.NoWebhook);
    }

    private static bool IsTheirs(Caller caller, WebhookRow hook) => hook.ScopeCode is { } scope ? caller.MaySeeArea(scope) : caller.MaySeeAll;
}
