using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Actuals;

namespace Dispatch.Web.Api.Stops;

/// <summary>An order or visit at a stop and how far it is.</summary>
/// <param name="Id">The order or visit.</param>
/// <param name="ElderId">The elder. Null: none.</param>
/// <param name="ElderName">Their name, masked. Null: none.</param>
/// <param name="ServiceCode">The service.</param>
/// <param name="Portions">Meals.</param>
/// <param name="WindowStart">Earliest promised, seconds after local midnight. Null: none.</param>
/// <param name="WindowEnd">Latest promised, seconds after local midnight. Null: none.</param>
/// <param name="State">How far it is.</param>
/// <param name="ArrivedUtc">Reported arrival. Null: not yet.</param>
/// <param name="DoneUtc">Reported end. Null: not yet.</param>
/// <param name="ReportedBy">Who reported last. Null: nobody.</param>
internal sealed record StopItemView(
    string Id,
    string? ElderId,
    string? ElderName,
    string ServiceCode,
    int Portions,
    int? WindowStart,
    int? WindowEnd,
    StopState State,
    DateTime? ArrivedUtc,
    DateTime? DoneUtc,
    string? ReportedBy)
{
    public static StopItemView Of(PlanItem item, StopActualRow? actual) => new(
        item.Id, item.ElderId, NameMask.Of(item.ElderName), item.ServiceCode, item.Portions, item.WindowStart, item.WindowEnd,
        actual?.State ?? StopState.Planned, actual?.ArrivedUtc, actual?.DoneUtc, actual?.ReportedBy);
}
