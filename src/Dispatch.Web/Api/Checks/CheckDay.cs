using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Registers;

namespace Dispatch.Web.Api.Checks;

/// <summary>
/// What of a day's reports is a caller's: those of the own people, of the own canteen's meals, of the own streets' elders. Those about health only where the caller may
/// read health.
/// </summary>
internal sealed class CheckDay(Caller caller, DistrictRegisters registers, IReadOnlyList<PlannedItem> planned)
{
    private static readonly string[] s_health = [RoadRecord.WordOf(RoadReportKind.Health), RoadRecord.WordOf(RoadReportKind.Condition)];

    private readonly RegisterScope _scope = new(caller, registers);
    private readonly RegisterScope _health = new(caller.For(Permission.ReadHealth), registers);
    private readonly ILookup<string, PlannedItem> _items = planned.ToLookup(i => i.Item.Id, StringComparer.Ordinal);

    /// <summary>Whether a report is theirs to know of.</summary>
    public bool IsTheirs(string kind, string staffId, string itemId) => IsTheirs(s_health.Contains(kind) ? _health : _scope, staffId, itemId);

    /// <summary>Whether what a report says about health is theirs to know.</summary>
    public bool MaySeeHealth(string staffId, string itemId) => IsTheirs(_health, staffId, itemId);

    /// <summary>The elder of an order. Null: no published plan has it.</summary>
    public string? ElderOf(string itemId) => _items[itemId].Select(i => i.Item.ElderId).FirstOrDefault();

    /// <summary>The orders of an elder.</summary>
    public HashSet<string> ItemsOf(string elderId) => _items.SelectMany(i => i).Where(i => i.Item.ElderId == elderId).Select(i => i.Item.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>These orders and those done at the same stops: a report is kept under the first of those it names.</summary>
    public HashSet<string> Beside(IReadOnlySet<string> items) =>
        items.SelectMany(id => _items[id]).SelectMany(i => i.Stop.Items).Select(i => i.Id).Concat(items).ToHashSet(StringComparer.Ordinal);

    private bool IsTheirs(RegisterScope scope, string staffId, string itemId)
    {
        var item = _items[itemId].FirstOrDefault();
        return scope.MaySeeService(staffId, item?.CanteenId, item?.Item.ElderId);
    }
}
