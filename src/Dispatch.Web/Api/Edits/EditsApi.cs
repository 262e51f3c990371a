using System.Diagnostics;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Edits;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Edits;

/// <summary>/plans/{id}/edits: changes by hand, looked at first and then saved.</summary>
internal static class EditsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/plans/{id}/edits/preview", PreviewAsync).Needs(Permission.EditPlans).Produces<EditLooked>()
            .Describe("previewEdits", "看手工调整的影响", "What edits by hand would do", ProblemCodes.Query, ProblemCodes.NoPlan);
        api.MapPost("/plans/{id}/edits", SaveAsync).Needs(Permission.EditPlans).Idempotent().Produces<EditSaved>().Produces<EditSaved>(StatusCodes.Status201Created)
            .Describe("saveEdits", "保存手工调整", "Saves edits by hand", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.StalePlan);
    }

    private static async Task<IResult> PreviewAsync(Caller caller, EditDesks desks, string id, EditsBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var plan = query.Id("id", id);
        var edits = body.Read(query);
        if (query.IsWrong)
            return query.Refusal;
        if (await desks.LookAsync(plan, body.At, cancel) is not var (desk, day) || !AreTheirs(day.Plan, caller, edits))
            return Problem.Of(ProblemCodes.NoPlan);
        var started = Stopwatch.GetTimestamp();
        var preview = desk.Preview(edits);
        return Answer.Json(new EditLooked(Masked(preview), Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1)));
    }

    private static async Task<IResult> SaveAsync(Caller caller, EditDesks desks, ApplyEdits apply, PlanStore plans, string id, EditsBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var plan = query.Id("id", id);
        var edits = body.Read(query);
        if (query.IsWrong)
            return query.Refusal;
        if (await desks.FindAsync(plan, body.At, cancel) is not var (_, day) || !AreTheirs(day.Plan, caller, edits))
            return Problem.Of(ProblemCodes.NoPlan);
        try
        {
            var wish = new EditWish([.. edits]) { SeenRevision = body.Revision, Override = body.Override, Reason = body.Reason, At = body.At, By = caller.Name };
            if (await apply.RunAsync(plan, wish, cancel) is not { } result)
                return Problem.Of(ProblemCodes.NoPlan);
            if (result.Refusal is { } code)
                return Refused(code, result.Preview);
            var line = await plans.FindAsync(result.Plan?.Id ?? plan, cancel);
            return Answer.Json(
                new EditSaved(Masked(result.Preview), line is null ? null : PlanLine.Of(line, caller)), result.Plan is null ? StatusCodes.Status200OK : StatusCodes.Status201Created);
        }
        catch (PlanRefusedException refused)
        {
            return Problem.Refused(refused);
        }
    }

    /// <summary>Whether all orders and people named are the caller's. An order nobody knows is told as such by the edit itself.</summary>
    private static bool AreTheirs(DayPlan plan, Caller caller, List<PlanEdit> edits)
    {
        if (VisiblePlan.Of(plan, caller) is not { } visible)
            return false;
        if (ReferenceEquals(visible, plan))
            return true;
        var items = visible.Routes.SelectMany(r => r.Stops).SelectMany(s => s.Items).Select(i => i.Id).Concat(visible.Unserved.SelectMany(u => u.Ids)).ToHashSet(StringComparer.Ordinal);
        var staff = visible.Routes.Select(r => r.Staff.Id).ToHashSet(StringComparer.Ordinal);
        return edits.All(e => items.Contains(e.ItemId) && (e.OtherItemId is not { } other || items.Contains(other)) && (e.StaffId is not { } who || staff.Contains(who)));
    }

    /// <summary>Nothing was saved: which rules, one by one.</summary>
    private static IResult Refused(string code, EditPreview preview)
    {
        var why = preview.Faults.Concat(preview.Hard).Concat(code == EditCodes.NeedsReason ? preview.Soft : []);
        var words = code switch
        {
            EditCodes.HardRules => new PlanText("违反硬性规则，不能保存。", "Hard rules would be broken; this cannot be saved."),
            EditCodes.NeedsReason => new PlanText("会超出软性限制：请确认并写明原因后再保存。", "Soft limits would be passed: confirm and give a reason to save."),
            EditCodes.ReplanFirst => new PlanText("现行计划按眼下情况已不可行，请先重排，再手工调整。", "As things stand the plan breaks rules already; replan first, then edit."),
            _ => new PlanText("这项调整无法执行。", "This edit cannot be carried out."),
        };
        var errors = why.Select(f => new ParameterError("edits", f.Code, Mask(f.Text.Zh, f), Mask(f.Text.En, f))).ToList();
        return Problem.Of(new ProblemCode(code, StatusCodes.Status409Conflict, words.Zh, words.En), errors);

        static string Mask(string text, EditFinding finding) => finding.ElderName is { } name ? text.Replace(name, NameMask.Of(name), StringComparison.Ordinal) : text;
    }

    /// <summary>Elders' names are masked, as everywhere but in one person's route.</summary>
    private static EditPreview Masked(EditPreview preview) => preview with
    {
        Hard = [.. preview.Hard.Select(Masked)],
        Soft = [.. preview.Soft.Select(Masked)],
        Ripple = [.. preview.Ripple.Select(r => r with { ElderName = NameMask.Of(r.ElderName) })],
    };

    private static EditFinding Masked(EditFinding finding) => finding.ElderName is not { } name ? finding : finding with
    {
        ElderName = NameMask.Of(name),
        Text = new PlanText(
            finding.Text.Zh.Replace(name, NameMask.Of(name), StringComparison.Ordinal), finding.Text.En.Replace(name, NameMask.Of(name), StringComparison.Ordinal)),
    };
}
