using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Makes the equipment pools: one for each kind kept at a base where somebody works today, one for each person's own set.</summary>
internal sealed class EquipmentTable
{
    private readonly ImmutableArray<ImmutableArray<int>> _poolsOf;

    public EquipmentTable(BuildContext context)
    {
        var byBase = context.Registers.Registers.Equipment
            .OrderBy(e => e.BaseId, StringComparer.Ordinal).ThenBy(e => e.Kind, StringComparer.Ordinal).ToLookup(e => e.BaseId);
        var pools = new Dictionary<string, ImmutableArray<int>>(StringComparer.Ordinal);
        foreach (var baseId in context.Fleet.Where(v => v.Trunk is null).Select(v => v.Staff.BaseId).Distinct().Order(StringComparer.Ordinal))
            pools[baseId] = [.. byBase[baseId].Select(e => Add(context, $"{e.BaseId}/{e.Kind}", e.Kind, e.Units))];
        _poolsOf = [.. context.Fleet.Select((v, i) => Of(context, v, i, pools))];
    }

    /// <summary>The pools a vehicle draws from: its own sets first, then the base's kinds it lacks.</summary>
    public ImmutableArray<int> PoolsOf(int vehicle) => _poolsOf[vehicle];

    private static ImmutableArray<int> Of(BuildContext context, VehicleRef vehicle, int index, Dictionary<string, ImmutableArray<int>> pools)
    {
        if (vehicle.Trunk is not null)
            return [];
        var own = vehicle.Staff.Equipment.Distinct(StringComparer.Ordinal).ToList();
        var bases = pools[vehicle.Staff.BaseId].Where(p => !own.Any(kind => context.Equipment[kind] == context.Draft.Pools[p].Kind));
        return [.. own.Select(kind => Add(context, $"{vehicle.Staff.Id}/{index}/{kind}", kind, 1)), .. bases];
    }

    private static int Add(BuildContext context, string id, string kind, int units)
    {
        context.Draft.Pools.Add(new EquipmentPool(id, context.Equipment[kind], units));
        return context.Draft.Pools.Count - 1;
    }
}
