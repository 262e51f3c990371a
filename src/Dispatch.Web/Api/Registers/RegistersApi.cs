using Dispatch.Planning.Intake.Entries;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Registers;

/// <summary>
/// /districts, /streets, /elders, /caregivers, /standing-meals …: the registers, one address each. An edit goes through the checks of an import and makes a new
/// state of the registers; what is wrong is told all at once.
/// </summary>
internal static class RegistersApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        foreach (var routes in RegisterRoutes.All)
            Map(api, routes);
    }

    private static void Map(IEndpointRouteBuilder api, RegisterRoutes routes)
    {
        RegisterDoc Doc(RegisterAct act) => new(routes.Table, routes.Path, act);
        api.MapGet($"/{routes.Path}", (HttpContext context, Caller caller, RegisterStore store, CancellationToken cancel) => ListAsync(context, caller, store, routes, cancel))
            .Needs(routes.Read).Describe(Doc(RegisterAct.List));
        api.MapGet($"/{routes.Path}/{{key}}", (HttpContext context, Caller caller, RegisterStore store, string key, CancellationToken cancel) =>
            OneAsync(context, caller, store, (routes, key), cancel)).Needs(routes.Read).Describe(Doc(RegisterAct.Read));
        api.MapPost($"/{routes.Path}", (HttpContext context, Caller caller, EditRegisters edit, bool? dryRun, CancellationToken cancel) =>
            WriteAsync(new RegisterEditing(context, caller, routes, dryRun), edit, null, EntryAct.Create, cancel)).Needs(routes.Change).Idempotent().Describe(Doc(RegisterAct.Create));
        api.MapPatch($"/{routes.Path}/{{key}}", (HttpContext context, Caller caller, EditRegisters edit, string key, bool? dryRun, CancellationToken cancel) =>
            WriteAsync(new RegisterEditing(context, caller, routes, dryRun), edit, key, EntryAct.Change, cancel)).Needs(routes.Change).Describe(Doc(RegisterAct.Change));
        api.MapDelete($"/{routes.Path}/{{key}}", (HttpContext context, Caller caller, EditRegisters edit, string key, bool? dryRun, CancellationToken cancel) =>
            WriteAsync(new RegisterEditing(context, caller, routes, dryRun), edit, key, EntryAct.Remove, cancel)).Needs(routes.Change).Describe(Doc(RegisterAct.Remove));
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, RegisterStore store, RegisterRoutes routes, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var wanted = RegisterQuery.Read(routes.Table, caller, context.Request.Query, query);
        if (query.IsWrong)
            return query.Refusal;
        var stored = await store.LatestAsync(cancel);
        return await Etag.AnswerAsync(context, $"r{stored.Revision}-{Etag.Build}-{Etag.GrantsOf(caller)}", () =>
        {
            var scope = new RegisterScope(caller, stored.Registers);
            var found = wanted.Of(routes.Table.Entries(stored.Registers).Where(e => scope.MayRead(routes, e)));
            return Task.FromResult(wanted.Page.Answer(context, found, e => RegisterFields.Json(routes.Table, e, caller)));
        });
    }

    private static async Task<IResult> OneAsync(HttpContext context, Caller caller, RegisterStore store, (RegisterRoutes Routes, string Key) wanted, CancellationToken cancel)
    {
        var (routes, key) = wanted;
        var stored = await store.LatestAsync(cancel);
        if (routes.Table.Find(stored.Registers, RegisterEditing.Unescaped(key)) is not { } entry || !new RegisterScope(caller, stored.Registers).MayRead(routes, entry))
            return Problem.Of(ProblemCodes.NoEntry);
        return await Etag.AnswerAsync(context, entry.Tag, () => Task.FromResult(Answer.Json(RegisterFields.Json(routes.Table, entry, caller))));
    }

    private static async Task<IResult> WriteAsync(RegisterEditing editing, EditRegisters edit, string? key, EntryAct act, CancellationToken cancel)
    {
        if (act != EntryAct.Create && !Etag.HasCondition(editing.Context))
            return Problem.Of(ProblemCodes.NeedsIfMatch);
        var wanted = editing.Edit(key, act);
        if (act != EntryAct.Remove)
        {
            var (fields, refusal) = await JsonBody.ReadObjectAsync(editing.Context.Request, cancel);
            if (refusal is not null)
                return refusal;
            wanted = wanted with { Fields = fields };
        }
        return editing.Answer(wanted, await edit.RunAsync(wanted, editing.Caller.Name, cancel));
    }
}
