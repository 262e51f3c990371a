using System.Text.Json.Nodes;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Registers;

/// <summary>/registers/tables: which registers the caller has and what their fields are; /registers/names: what ids are called.</summary>
internal static class RegisterTablesApi
{
    private const int MostIds = 500;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/registers/tables", (Caller caller) => Answer.Json(RegisterRoutes.All.Where(r => caller.Has(r.Read)).Select(r => View(r, caller))))
            .Needs(Permission.ReadRegisters).Produces<RegisterView[]>().Describe("listRegisters", "登记册及其各列", "The registers and their fields");
        api.MapGet("/registers/names", NamesAsync).Needs(Permission.ReadRegisters).Produces<JsonObject>()
            .Describe("getNames", "编号对应的名称", "What ids are called", ProblemCodes.Query).Shows("""{"E0001":"王桂英"}""");
    }

    private static RegisterView View(RegisterRoutes routes, Caller caller) => new(
        routes.Path, routes.Table.NameZh, Readable(routes.Path), caller.Has(routes.Change),
        [.. routes.Table.Fields.Where(f => RegisterFields.IsOpen(routes.Table, f, caller)).Select(RegisterFieldView.Of)]);

    private static string Readable(string path) => char.ToUpperInvariant(path[0]) + path[1..].Replace('-', ' ');

    /// <summary>Ids that nobody knows, or that are not the caller's, are left out.</summary>
    private static async Task<IResult> NamesAsync(Caller caller, RegisterStore store, string? tables, string? ids, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var wanted = (ids ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var named = (tables ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var routes = RegisterRoutes.All.Where(r => named.Contains(r.Path)).ToList();
        if (routes.Count == 0 || routes.Count != named.Length)
            query.Wrong("tables", tables ?? "", "应为登记册地址，逗号分隔。", "Addresses of registers, with commas.");
        if (wanted.Count is 0 or > MostIds)
            query.Wrong("ids", "", $"应为 1 到 {MostIds} 个编号，逗号分隔。", $"1 to {MostIds} ids, with commas.");
        if (query.IsWrong)
            return query.Refusal;
        var registers = (await store.LatestAsync(cancel)).Registers;
        var found = from route in routes
                    where caller.Has(route.Read)
                    let scope = new RegisterScope(caller.For(route.Read), registers)
                    from id in wanted
                    let entry = route.Table.Find(registers, id)
                    where entry is not null && scope.MayRead(route, entry)
                    let name = route.Table.Text(entry, "name")
                    where name.Length > 0
                    group name by id;
        return Answer.Json(found.ToDictionary(g => g.Key, g => g.First()));
    }
}
