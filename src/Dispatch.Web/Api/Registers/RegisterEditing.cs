using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Entries;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Web.Access;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Registers;

/// <summary>One request that edits an entry, and its answer.</summary>
/// <param name="Context">The request.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="Routes">The register.</param>
/// <param name="DryRun">Whether it is only tried.</param>
internal sealed record RegisterEditing(HttpContext Context, Caller Caller, RegisterRoutes Routes, bool? DryRun)
{
    /// <summary>The key of an address: the router leaves an escaped slash alone.</summary>
    public static string Unescaped(string key) => key.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    public EntryEdit Edit(string? key, EntryAct act) => new(Routes.Table, act)
    {
        Key = key is null ? null : Unescaped(key),
        MayChange = entry => act == EntryAct.Create || Etag.Meets(Context, entry.Tag),
        IsWithin = MayChange,
        IsTrial = DryRun ?? false,
    };

    public IResult Answer(EntryEdit edit, EditResult result) => result.End switch
    {
        EditEnd.Done => Done(edit, result),
        EditEnd.NoEntry => Problem.Of(ProblemCodes.NoEntry),
        EditEnd.Outside => Problem.Of(ProblemCodes.Scope),
        EditEnd.Exists => Problem.Of(ProblemCodes.Exists),
        EditEnd.Changed => Problem.Of(ProblemCodes.Changed),
        EditEnd.Busy => Problem.Of(ProblemCodes.Busy),
        _ => Problem.Of(ProblemCodes.Body, [.. result.Errors.Select(Error)]),
    };

    private bool MayChange(DistrictRegisters registers, RegisterEntry entry) => new RegisterScope(Caller, registers).MayChange(Routes, entry);

    private IResult Done(EntryEdit edit, EditResult result)
    {
        var warnings = result.Warnings.Select(Error).ToList();
        if (result.Entry is not { } entry)
            return Api.Answer.Json(new RegisterEdited(null, result.Revision, warnings));
        Etag.Set(Context, entry.Tag);
        var isNew = edit is { Act: EntryAct.Create, IsTrial: false };
        if (isNew)
            Context.Response.Headers.Location = $"/api/v1/{Routes.Path}/{Uri.EscapeDataString(entry.Key)}";
        return Api.Answer.Json(
            new RegisterEdited(RegisterFields.Json(Routes.Table, entry, Caller), result.Revision, warnings), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private ParameterError Error(ImportMessage message)
    {
        var field = Routes.Table.FieldOfColumn(message.Column)?.Name ?? (message.Code == ImportCodes.UnknownField.Id ? message.Column : null);
        return new ParameterError(field ?? "body", message.Value, message.Zh, message.En)
        {
            Pointer = field is null ? "" : JsonBody.Pointer("", field), Code = message.Code, ActionZh = message.ActionZh, ActionEn = message.ActionEn,
        };
    }
}
