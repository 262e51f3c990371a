using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Exporting;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Exports;

/// <summary>Files made of a stored plan, as far as it is the caller's. Each is put on record before it goes out.</summary>
internal sealed class PlanExports(PlanStore plans, PlanSight sight, AuditLog audit)
{
    private const int MostBatches = 1000;

    /// <summary>Makes a print of what a canteen packs; batches are those the plan was made with.</summary>
    public Task<IResult> OfBoxesAsync(Caller caller, string id, PackingQuery wish, Func<DayPlan, PackingWish, IReadOnlyList<Batch>, Task<ExportFile?>> make, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var meal = query.Word<Meal>("meal", wish.Meal);
        var number = query.Number("batch", wish.Batch, 0, 1, MostBatches);
        if (query.IsWrong)
            return Task.FromResult(query.Refusal);
        return OfPlanAsync(caller, id, async plan =>
        {
            var batches = (await plans.SourceAsync(plan.Id, cancel))?.Registers?.Batches ?? [];
            return await make(plan, new PackingWish(wish.CanteenId, meal, number == 0 ? null : number), batches);
        }, cancel);
    }

    /// <summary>The same where nothing more has to be read.</summary>
    public Task<IResult> OfPlanAsync(Caller caller, string id, Func<DayPlan, ExportFile?> make, CancellationToken cancel) =>
        OfPlanAsync(caller, id, plan => Task.FromResult(make(plan)), cancel);

    /// <summary>Makes a file of the plan. The maker gives null where the plan has no such route or canteen.</summary>
    private Task<IResult> OfPlanAsync(Caller caller, string id, Func<DayPlan, Task<ExportFile?>> make, CancellationToken cancel) =>
        PlansApi.FindAsync((caller, sight), id, async found =>
        {
            if (await sight.LoadAsync(caller, found, cancel) is not { } visible)
                return Problem.Of(ProblemCodes.NoPlan);
            if (await make(visible) is not { } file)
                return Problem.Of(ProblemCodes.NoRoute);
            await audit.AppendAsync(new AuditDeed(caller.Name, AuditActions.Exported, found.Id.ToString(), new { file.Name }), cancel);
            return FileAnswer.Of(file);
        }, cancel);
}
