using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Exporting;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Exports;

/// <summary>Files made of a stored plan, as far as it is the caller's. Each is put on record before it goes out.</summary>
internal sealed class PlanExports(PlanStore plans, AuditLog audit)
{
    /// <summary>Makes a file of the plan. The maker gives null where the plan has no such route or canteen.</summary>
    public Task<IResult> OfPlanAsync(Caller caller, string id, Func<DayPlan, ExportFile?> make, CancellationToken cancel) =>
        PlansApi.FindAsync(plans, id, async found =>
        {
            if (await plans.LoadAsync(found.Id, cancel) is not { } plan || VisiblePlan.Of(plan, caller) is not { } visible)
                return Problem.Of(ProblemCodes.NoPlan);
            if (make(visible) is not { } file)
                return Problem.Of(ProblemCodes.NoRoute);
            await audit.AppendAsync(new AuditDeed(caller.Name, AuditActions.Exported, found.Id.ToString(), new { file.Name }), cancel);
            return FileAnswer.Of(file);
        }, cancel);
}
