using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Routing.Model;
using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Makes the depots: one for each canteen's meal slot with orders (their loading hours differ), one for each kitchen that supplies.</summary>
internal sealed class DepotTable(BuildContext context)
{
    private readonly SortedDictionary<(string Canteen, Meal Meal), int> _slots = new(Comparer<(string Canteen, Meal Meal)>.Create(
        (a, b) => string.CompareOrdinal(a.Canteen, b.Canteen) is var c && c != 0 ? c : a.Meal.CompareTo(b.Meal)));
    private readonly SortedDictionary<string, int> _kitchens = new(StringComparer.Ordinal);

    /// <summary>Id of the depot of a canteen's meal slot.</summary>
    public static string IdOf(string canteenId, Meal meal) => $"{canteenId}/{(meal == Meal.Lunch ? "lunch" : "dinner")}";

    public int Add(Canteen canteen, CanteenSlot slot)
    {
        var depot = new Depot
        {
            Id = IdOf(canteen.Id, slot.Meal),
            Location = context.Places.Canteen(canteen.Id),
            Window = slot.Loading,
            LoadTime = canteen.LoadTime.Value,
        };
        return _slots[(canteen.Id, slot.Meal)] = context.Draft.AddDepot(depot, canteen.Id);
    }

    public int Add(Kitchen kitchen)
    {
        if (_kitchens.TryGetValue(kitchen.Id, out var known))
            return known;
        var depot = new Depot
        {
            Id = kitchen.Id, Location = context.Places.Kitchen(kitchen.Id), Window = kitchen.Loading, LoadTime = kitchen.LoadTime.Value,
        };
        return _kitchens[kitchen.Id] = context.Draft.AddDepot(depot, kitchen.Id);
    }

    /// <summary>The depots a vehicle may load at, by time of the slot: its own canteen's, or the nearest ones' when it has none.</summary>
    public ImmutableArray<int> Of(VehicleRef vehicle)
    {
        if (vehicle.Trunk is { } trunk)
            return _kitchens.TryGetValue(trunk.KitchenId, out var kitchen) ? [kitchen] : [];
        if (vehicle.Staff.HotCapacity.Count + vehicle.Staff.ColdCapacity.Count == 0)
            return [];
        var canteens = context.Registers.Canteens.ContainsKey(vehicle.Staff.BaseId) ? [vehicle.Staff.BaseId] : Nearest(vehicle.Staff);
        return [.. from canteen in canteens
                   from slot in _slots
                   where slot.Key.Canteen == canteen && Overlaps(vehicle.Shift, context.Draft.Depots[slot.Value])
                   select slot.Value];
    }

    private IEnumerable<string> Nearest(StaffMember staff)
    {
        if ((context.Registers.BasePoint(staff.BaseId) ?? staff.Home) is not { } here)
            return [];
        return _slots.Keys.Select(k => k.Canteen).Distinct()
            .Select(id => (Id: id, Metres: here.MetresTo(context.Registers.Canteens[id].Gate)))
            .Where(c => c.Metres <= context.Options.CarrierRadius)
            .OrderBy(c => c.Metres).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Take(context.Options.CarrierCanteens).Select(c => c.Id);
    }

    private static bool Overlaps(Shift shift, Depot depot) =>
        shift.Hours.Earliest <= depot.Window.Latest && depot.Window.Earliest + depot.LoadTime <= shift.Hours.Latest;
}
