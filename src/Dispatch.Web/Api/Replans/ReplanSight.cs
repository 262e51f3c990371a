using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.Storage.Replans;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;

namespace Dispatch.Web.Api.Replans;

/// <summary>
/// What of a proposal is a caller's: all of it for who has the area, else what moves at the own people's hands, with costs and counts of the own part of both plans.
/// Elders' names are masked.
/// </summary>
/// <param name="plans">What of plans callers see.</param>
internal sealed class ReplanSight(PlanSight plans)
{
    /// <summary>The difference as far as it is the caller's, and whether that is all of it. Null: nothing of it is theirs.</summary>
    public async Task<(PlanDiff Diff, bool IsWhole)?> FindAsync(Caller caller, ReplanRow row, CancellationToken cancel) =>
        await NarrowAsync(caller, JsonSerializer.Deserialize<PlanDiff>(row.Document, PlanJson.Options)!, row.ScopeCode, (row.BasePlanId, row.PlanId), cancel);

    /// <summary>The same of a difference that was just made.</summary>
    public async Task<(PlanDiff Diff, bool IsWhole)?> NarrowAsync(Caller caller, PlanDiff diff, string scopeCode, (Guid Base, Guid? Proposed) of, CancellationToken cancel)
    {
        if (caller.MaySeeArea(scopeCode))
            return (Masked(diff), true);
        if (await plans.LoadAsync(caller, of.Base, cancel) is not { } theirs)
            return null;
        var own = await OwnAsync(caller, theirs, of.Proposed, cancel);
        var staff = theirs.Routes.Select(r => r.Staff).Concat(theirs.IdleStaff).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var moves = diff.Moves.Where(m => m.From.Concat(m.To).Any(p => staff.Contains(p.StaffId))).ToImmutableArray();
        var items = moves.Select(m => m.ItemId).ToHashSet(StringComparer.Ordinal);
        var elders = moves.Select(m => m.ElderId).ToHashSet(StringComparer.Ordinal);
        var isWhole = diff.Moves.All(m => m.From.Concat(m.To).All(p => staff.Contains(p.StaffId))) && diff.Unserved.All(u => u.Ids.All(items.Contains));
        return (Masked(diff with
        {
            Moves = moves,
            Elders = [.. diff.Elders.Where(e => elders.Contains(e.Id))],
            Staff = [.. diff.Staff.Where(s => staff.Contains(s.Id))],
            Unserved = [.. diff.Unserved.Where(u => u.Ids.Any(items.Contains))],
            Shared = own.Shared, Unchanged = own.Unchanged, Before = own.Before, After = own.After,
        }), isWhole);
    }

    /// <summary>Whether anything of the plan a proposal starts from is the caller's.</summary>
    public async Task<bool> HasAnythingAsync(Caller caller, Guid basePlan, CancellationToken cancel) => await plans.FindAsync(caller, basePlan, cancel) is not null;

    /// <summary>The difference between the own parts; of a plan that holds nothing of theirs, or is not there, the part is empty.</summary>
    private async Task<PlanDiff> OwnAsync(Caller caller, DayPlan theirs, Guid? proposed, CancellationToken cancel) => PlanComparison.Of(
        theirs, (proposed is { } id ? await plans.LoadAsync(caller, id, cancel) : null) ?? theirs with { Routes = [], Unserved = [], Certificate = null }, tolerance: 0);

    /// <summary>The difference with elders' names masked.</summary>
    public static PlanDiff Masked(PlanDiff diff) => diff with
    {
        Moves = [.. diff.Moves.Select(m => m with { ElderName = NameMask.Of(m.ElderName) })],
        Elders = [.. diff.Elders.Select(c => c with { Name = NameMask.Of(c.Name) ?? "" })],
        Unserved = [.. diff.Unserved.Select(u => u with { ElderName = NameMask.Of(u.ElderName) })],
    };
}
