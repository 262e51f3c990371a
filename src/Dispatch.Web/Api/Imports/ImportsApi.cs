using Dispatch.Jobs.Requests;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Previews;
using Dispatch.Storage.Imports;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Exports;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Imports;

/// <summary>/imports: files are handed in and looked at, then applied or dropped. Only for who has every district concerned.</summary>
internal static class ImportsApi
{
    private const int MostListed = 200;
    private const int Overhead = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/imports", PreviewAsync).Needs(Permission.Import).WithMetadata(new RequestSizeLimitAttribute(UploadedFiles.MostBytes + Overhead)).Idempotent()
            .Produces<ImportView>(StatusCodes.Status201Created).Accepts<IFormFileCollection>("multipart/form-data")
            .Describe("previewImport", "上传文件并预览，不改动数据", "Hands files in and previews them; changes nothing", ProblemCodes.MediaType, ProblemCodes.Body, ProblemCodes.TooLarge, ProblemCodes.NoImport);
        api.MapGet("/imports", ListAsync).Needs(Permission.Import).Produces<ImportView[]>()
            .Describe("listImports", "导入记录，新的在前", "Imports, newest first", ProblemCodes.Query);
        api.MapGet("/imports/{id}", OneAsync).Needs(Permission.Import).Produces<ImportView>()
            .Describe("getImport", "一次导入的概要", "An import in short", ProblemCodes.Query, ProblemCodes.NoImport);
        api.MapGet("/imports/{id}/messages", MessagesAsync).Needs(Permission.Import).Produces<ImportMessage[]>()
            .Describe("listImportMessages", "错误与提醒：文件、行、列、值、怎么改", "Errors and warnings: file, row, column, value, what to do", ProblemCodes.Query, ProblemCodes.NoImport);
        api.MapGet("/imports/{id}/changes", ChangesAsync).Needs(Permission.Import).Produces<ImportChangeView[]>()
            .Describe("listImportChanges", "新增、修改、删除的行及其名称", "Rows added, changed and removed, with names", ProblemCodes.Query, ProblemCodes.NoImport);
        api.MapPost("/imports/{id}/apply", ApplyAsync).Needs(Permission.Import).Idempotent().Produces<RegisterUpdate>()
            .Describe("applyImport", "导入预览过的文件", "Applies a previewed import", ProblemCodes.Query, ProblemCodes.NoImport, ProblemCodes.ImportStale, ProblemCodes.ImportNotWaiting);
        api.MapDelete("/imports/{id}", DropAsync).Needs(Permission.Import).Produces(StatusCodes.Status204NoContent)
            .Describe("dropImport", "放弃导入", "Drops an import", ProblemCodes.Query, ProblemCodes.NoImport);
    }

    private static async Task<IResult> PreviewAsync(HttpRequest request, Caller caller, ImportDesk desk, string? removeMissing, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var isRemoving = query.Truth("removeMissing", removeMissing);
        if (query.IsWrong)
            return query.Refusal;
        var (files, refusal) = await UploadedFiles.ReadAsync(request, cancel);
        if (refusal is not null)
            return refusal;
        var import = await desk.PreviewAsync(files, isRemoving ? MissingRows.Remove : MissingRows.Keep, caller.Name, r => WholeRegisters.IsAll(caller, r), cancel);
        return import is null ? Problem.Of(ProblemCodes.NoImport) : Results.Created($"/api/v1/imports/{import.Id}", ImportView.Of(import));
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, ImportStore imports, RegisterStore registers, string? skip, string? take, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var page = query.Page(skip, take);
        if (query.IsWrong)
            return query.Refusal;
        var rows = await MayAsync(caller, registers, cancel) ? await imports.ListAsync(MostListed, cancel) : [];
        return page.Answer(context, rows, r => new { r.Id, r.State, r.CreatedUtc, r.CreatedBy, r.AppliedUtc });
    }

    private static Task<IResult> OneAsync(Caller caller, ImportDesk desk, RegisterStore registers, string id, CancellationToken cancel) =>
        FindAsync(caller, desk, registers, id, import => Answer.Json(ImportView.Of(import)), cancel);

    private static async Task<IResult> MessagesAsync(HttpContext context, Caller caller, ImportDesk desk, RegisterStore registers, [AsParameters] ImportPart part, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var page = query.Page(part.Skip, part.Take);
        return query.IsWrong ? query.Refusal : await FindAsync(
            caller, desk, registers, part.Id, import => page.Answer(context, [.. import.Findings.Errors, .. import.Findings.Warnings]), cancel);
    }

    private static async Task<IResult> ChangesAsync(
        HttpContext context, Caller caller, ImportDesk desk, RegisterStore registers, [AsParameters] ImportPart part, string? table, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var page = query.Page(part.Skip, part.Take);
        return query.IsWrong ? query.Refusal : await FindAsync(
            caller, desk, registers, part.Id,
            import => page.Answer(context, import.Findings.Tables.Where(t => table is null || t.Table == table).SelectMany(ImportChangeView.Of).ToList()), cancel);
    }

    private static async Task<IResult> ApplyAsync(Caller caller, ImportDesk desk, JobRequests jobs, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var importId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        try
        {
            var saving = new RegisterSaving { By = caller.Name, Within = jobs.AfterImportAsync };
            return await desk.ApplyAsync(importId, saving, r => WholeRegisters.IsAll(caller, r), cancel) is { } update
                ? Answer.Json(update)
                : Problem.Of(ProblemCodes.NoImport);
        }
        catch (ImportRefusedException refused)
        {
            return Problem.Of(refused.Code == ImportRefusedException.Stale ? ProblemCodes.ImportStale : ProblemCodes.ImportNotWaiting);
        }
    }

    private static async Task<IResult> DropAsync(Caller caller, ImportStore imports, RegisterStore registers, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var importId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await MayAsync(caller, registers, cancel) && await imports.DropAsync(importId, caller.Name, cancel) ? Results.NoContent() : Problem.Of(ProblemCodes.NoImport);
    }

    private static async Task<IResult> FindAsync(
        Caller caller, ImportDesk desk, RegisterStore registers, string id, Func<PreviewedImport, IResult> answer, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var importId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await desk.FindAsync(importId, cancel) is { } import && (import.CreatedBy == caller.Name || await MayAsync(caller, registers, cancel))
            ? answer(import)
            : Problem.Of(ProblemCodes.NoImport);
    }

    private static async Task<bool> MayAsync(Caller caller, RegisterStore registers, CancellationToken cancel) =>
        caller.MaySeeAll || WholeRegisters.IsAll(caller, (await registers.LatestAsync(cancel)).Registers);
}
