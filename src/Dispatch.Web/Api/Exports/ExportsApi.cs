using Dispatch.Core.Domain.Elders;
using Dispatch.Planning.Exporting;
using Dispatch.Planning.Intake;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Registers;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Exports;

/// <summary>Registers, plans and routes as files of other programs. Each is put on record.</summary>
internal static class ExportsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/registers/export", RegistersAsync).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: PlanWorkbook.MediaType)
            .Describe("exportRegisters", "导出全部基础数据（可原样导回）", "All registers as a file that imports again unchanged", ProblemCodes.Query);
        api.MapGet("/plans/{id}/geojson", (PlanExports exports, Caller caller, string id, CancellationToken cancel) =>
            exports.OfPlanAsync(caller, id, PlanFiles.GeoJson, cancel)).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: "application/geo+json")
            .Describe("exportPlanGeoJson", "计划：GeoJSON", "A plan as GeoJSON", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoRoute);
        api.MapGet("/plans/{id}/workbook", (PlanExports exports, Caller caller, string id, bool? names, CancellationToken cancel) =>
            exports.OfPlanAsync(caller, id, plan => PlanFiles.Workbook(plan, names ?? false), cancel)).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: PlanWorkbook.MediaType)
            .Describe("exportPlanWorkbook", "计划：工作簿", "A plan as a workbook", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoRoute);
        api.MapGet("/plans/{id}/routes/{staffId}/geojson", (PlanExports exports, Caller caller, string id, string staffId, CancellationToken cancel) =>
            exports.OfPlanAsync(caller, id, plan => PlanFiles.GeoJson(plan, staffId), cancel)).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: "application/geo+json")
            .Describe("exportRouteGeoJson", "路线：GeoJSON", "A route as GeoJSON", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoRoute);
        api.MapGet("/plans/{id}/routes/{staffId}/gpx", (PlanExports exports, Caller caller, string id, string staffId, CancellationToken cancel) =>
            exports.OfPlanAsync(caller, id, plan => PlanFiles.Gpx(plan, staffId), cancel)).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: "application/gpx+xml")
            .Describe("exportRouteGpx", "路线：GPX", "A route as GPX", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoRoute);
        MapPrints(api);
    }

    private static void MapPrints(IEndpointRouteBuilder api)
    {
        api.MapGet("/registers/stickers", StickersAsync).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: PlanPrints.MediaType)
            .Describe("printStickers", "门牌二维码（PDF，无姓名），供上门签到扫码", "Codes for elders' doors, PDF, without names: scanned for the check-in", ProblemCodes.NoEntry);
        api.MapGet("/plans/{id}/sheets", (PlanExports exports, Caller caller, string id, CancellationToken cancel) =>
            exports.OfPlanAsync(caller, id, plan => PlanPrints.RouteSheets(plan, null), cancel)).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .Describe("printSheets", "路线单（PDF）", "Route sheets, PDF", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoRoute);
        api.MapGet("/plans/{id}/routes/{staffId}/sheet", (PlanExports exports, Caller caller, string id, string staffId, CancellationToken cancel) =>
            exports.OfPlanAsync(caller, id, plan => PlanPrints.RouteSheets(plan, staffId), cancel)).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .Describe("printSheet", "一名人员的路线单（PDF）", "One route sheet, PDF", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoRoute);
        api.MapGet("/plans/{id}/canteens/{canteenId}/packing-list", (PlanExports exports, Caller caller, string id, [AsParameters] PackingQuery wish, CancellationToken cancel) =>
            exports.OfBoxesAsync(caller, id, wish, (plan, boxes, batches) => Task.FromResult(PlanPrints.PackingList(plan, boxes, batches)), cancel)).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .Describe("printPackingList", "食堂装箱单（PDF）", "A canteen's packing list, PDF", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoRoute);
        api.MapGet("/plans/{id}/canteens/{canteenId}/labels", (PlanExports exports, RoadCodes codes, Caller caller, string id, [AsParameters] PackingQuery wish, CancellationToken cancel) =>
            exports.OfBoxesAsync(caller, id, wish, async (plan, boxes, batches) => PlanPrints.Labels(plan, boxes, batches, await codes.BoxesAsync(plan, cancel)), cancel)).Needs(Permission.Export).Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .Describe("printLabels", "餐盒标签（PDF）", "Labels of the boxes, PDF", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoRoute);
    }

    /// <summary>Everything an import takes, as one workbook or an archive of csv files; imported again it changes nothing. Only for who has every district in it.</summary>
    private static async Task<IResult> RegistersAsync(Caller caller, RegisterStore registers, AuditLog audit, string? format, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var wanted = query.Word<RegisterFormat>("format", format) ?? RegisterFormat.Xlsx;
        if (query.IsWrong)
            return query.Refusal;
        var stored = await registers.LoadAsync(cancel);
        if (!WholeRegisters.IsAll(caller, stored.Registers))
            return Problem.Of(ProblemCodes.NotFound);
        var file = RegisterFiles.MakeOne(stored.Registers, wanted);
        await audit.AppendAsync(new AuditDeed(caller.Name, AuditActions.Exported, $"registers/{stored.Revision}", new { file.Name }), cancel);
        return FileAnswer.Of(file, wanted == RegisterFormat.Xlsx ? PlanWorkbook.MediaType : "application/zip");
    }

    /// <summary>For all elders who are the caller's, or those of one compound, or one.</summary>
    private static async Task<IResult> StickersAsync(
        Caller caller, RegisterStore registers, RoadCodes codes, AuditLog audit, string? compoundId, string? elderId, CancellationToken cancel)
    {
        var stored = await registers.LatestAsync(cancel);
        var scope = new RegisterScope(caller, stored.Registers);
        bool IsWanted(Elder e) => (string.IsNullOrEmpty(compoundId) || e.CompoundId == compoundId) && (string.IsNullOrEmpty(elderId) || e.Id == elderId) && scope.MaySeeElder(e.Id);
        if (stored.Registers.Elders.Where(IsWanted).ToList() is not { Count: > 0 } elders)
            return Problem.Of(ProblemCodes.NoEntry);
        var file = DoorPrints.Stickers(scope.Lookup, elders, await codes.DoorsAsync(elders.Select(e => e.Id), cancel));
        await audit.AppendAsync(new AuditDeed(caller.Name, AuditActions.Exported, $"registers/{stored.Revision}", new { file.Name, compoundId, elderId }), cancel);
        return FileAnswer.Of(file);
    }
}
