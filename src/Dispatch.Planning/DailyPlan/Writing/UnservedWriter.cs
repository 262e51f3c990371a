using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>Writes what is not served: one entry an order, also where several orders of one gate were refused together.</summary>
internal sealed class UnservedWriter(BuiltProblem built, Solution solution, PeopleNames people)
{
    public ImmutableArray<PlanUnserved> Write() =>
        [.. solution.Unserved.SelectMany(Write).Concat(built.Index.Excluded.Select(Write))
            .OrderBy(u => u.ServiceCode, StringComparer.Ordinal).ThenBy(u => u.Ids[0], StringComparer.Ordinal)];

    private IEnumerable<PlanUnserved> Write(UnservedRequest unserved)
    {
        var request = built.Index.Requests[unserved.Request];
        var reason = unserved.Reason;
        var closest = reason.Vehicle >= 0 ? built.Index.Vehicles[reason.Vehicle].Staff : null;
        var text = UnservedTexts.Of(reason.Code, closest?.Name, reason.Value, reason.Limit, BlockedTexts.Of(reason.BlockedBy));
        var (penalty, items) = (built.Problem.Requests[unserved.Request].UnservedPenalty, request.Items.Length);
        for (var i = 0; i < items; i++)
        {
            var item = request.Items[i];
            yield return Start(item, request.Place, request.BaseId) with
            {
                CostMilliFen = (penalty / items) + (i == 0 ? penalty % items : 0),
                ReasonCode = reason.Code, ClosestStaffId = closest?.Id, Value = reason.Value, Limit = reason.Limit, BlockedBy = reason.BlockedBy, Reason = text,
            };
        }
    }

    private PlanUnserved Write(ExcludedOrder excluded) => Start(excluded.Item, excluded.Place, excluded.BaseId) with
    {
        ReasonCode = excluded.Code,
        ClosestStaffId = excluded.StaffId,
        Value = excluded.Value,
        Limit = excluded.Limit,
        BlockedBy = excluded.BlockedBy,
        Reason = UnservedTexts.Of(excluded.Code, excluded.StaffId is { } id ? people.NameOf(id) : null, excluded.Value, excluded.Limit,
            BlockedTexts.Of(excluded.BlockedBy)),
    };

    private static PlanUnserved Start(PlanItem item, PlanPlace place, string? baseId) => new()
    {
        Ids = [item.Id],
        ElderId = item.ElderId,
        ElderName = item.ElderName,
        ServiceCode = item.ServiceCode,
        PlaceId = place.Id,
        PlaceName = place.Name,
        BaseId = baseId,
        Portions = item.Portions,
        WindowStart = item.WindowStart,
        WindowEnd = item.WindowEnd,
        ReasonCode = "",
        Reason = new PlanText("", ""),
    };
}
