using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Kitchens;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Runs of the central kitchens: what each canteen's slot needs is brought there before it opens, by the kitchen's own vans.</summary>
internal sealed class TrunkRuns(BuildContext context)
{
    private readonly List<(Kitchen Kitchen, SupplyNeed Need)> _needs = [];

    /// <summary>
    /// What is to be brought for a slot that names a latest arrival: the supply agreed, else what is ordered. It is there in time to be unloaded before
    /// the first batch is handed out. Null: nothing.
    /// </summary>
    public static SupplyNeed? NeedOf(BuildContext context, Canteen canteen, CanteenSlot slot, int ordered)
    {
        var portions = slot.Supplied?.Count ?? ordered;
        if (slot.SupplyBy is not { } by || portions == 0)
            return null;
        var unload = context.Registers.Kitchens.TryGetValue(canteen.KitchenId, out var kitchen)
            ? kitchen.UnloadTime.Value
            : context.Registers.Kitchens.Values.Select(k => k.UnloadTime.Value).DefaultIfEmpty(0).Max();
        var first = context.Registers.BatchesOf(canteen.Id, slot.Meal).Select(b => b.ReadyAt.Seconds - unload).DefaultIfEmpty(by.Seconds).Min();
        return new SupplyNeed(canteen, slot, portions, Math.Max(0, Math.Min(by.Seconds, first)));
    }

    /// <summary>The catalogue's row of trunk runs: the one of the usual code, else the first by code; null when there is none.</summary>
    public static Service? ServiceOf(BuildContext context) => context.Registers.Services.Values.Where(s => s.Place == ServicePlace.TrunkRun)
        .OrderBy(s => s.Code != Service.TrunkRun).ThenBy(s => s.Code, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>What one portion not brought costs, fen: by the priority of trunk runs.</summary>
    public static long UnservedPrice(BuildContext context) => context.Options.Unserved[(ServiceOf(context)?.Priority ?? PlanningOptions.Priorities) - 1];

    /// <summary>Notes what a kitchen is to bring.</summary>
    public void Bring(Kitchen kitchen, SupplyNeed need) => _needs.Add((kitchen, need));

    /// <summary>The kitchens that supply something.</summary>
    public IEnumerable<Kitchen> Kitchens => _needs.Select(n => n.Kitchen).DistinctBy(k => k.Id);

    /// <summary>Adds the requests; large needs are split over vans.</summary>
    public void Add(DepotTable depots)
    {
        var service = ServiceOf(context);
        foreach (var kitchen in Kitchens.OrderBy(k => k.Id, StringComparer.Ordinal).ToList())
        {
            var needs = _needs.Where(n => n.Kitchen.Id == kitchen.Id).Select(n => n.Need)
                .OrderBy(n => n.Canteen.Id, StringComparer.Ordinal).ThenBy(n => n.Slot.Meal).ToList();
            WarnShort(kitchen, needs.Sum(n => n.Portions));
            var depot = depots.Add(kitchen);
            ImmutableArray<int> vans = [.. Enumerable.Range(0, context.Fleet.Length).Where(v => context.Fleet[v].Trunk?.KitchenId == kitchen.Id)];
            foreach (var need in needs)
                AddNeed(service, kitchen, (need, depot), vans);
        }
    }

    private void AddNeed(Service? service, Kitchen kitchen, (SupplyNeed Need, int Depot) to, ImmutableArray<int> vans)
    {
        var (need, depot) = to;
        var code = service?.Code ?? Service.TrunkRun;
        var most = vans.Select(v => context.Fleet[v].Trunk!.Capacity.Count).DefaultIfEmpty(0).Max();
        var place = context.Places.All[context.Places.Canteen(need.Canteen.Id)];
        var (left, part) = (need.Portions, 0);
        while (left > 0)
        {
            var portions = most > 0 ? Math.Min(left, most) : left;
            left -= portions;
            part++;
            var item = new PlanItem
            {
                Id = $"{code}/{need.Canteen.Id}/{need.Slot.Meal}/{part}", ServiceCode = code, Portions = portions, WindowStart = kitchen.Loading.Earliest,
                WindowEnd = need.Deadline,
            };
            if (vans.IsEmpty)
                context.Excluded.Add(new ExcludedOrder(item, place, PlanCodes.NoCarrier) { BaseId = kitchen.Id, Limit = 1 });
            else
                AddPart(service, kitchen, item, (place, depot), vans);
        }
    }

    private void AddPart(Service? service, Kitchen kitchen, PlanItem item, (PlanPlace Canteen, int Depot) way, ImmutableArray<int> vans)
    {
        var activity = context.Draft.Add(
            new Activity
            {
                Id = item.Id,
                Location = context.Places.Canteen(way.Canteen.Id),
                Windows = [new TimeWindow(0, item.WindowEnd!.Value)],
                Service = kitchen.UnloadTime.Value,
                Delivery = [item.Portions, 0],
                SourceDepot = way.Depot,
            },
            PlanStopKind.TrunkDrop,
            [item]);
        context.Draft.Add(
            new Request
            {
                Id = item.Id, Roles = [new Role { Activities = [activity], AllowedVehicles = vans }], UnservedPenalty = item.Portions * Prices.Whole(UnservedPrice(context)),
            },
            new RequestRef(item.ServiceCode, [item], way.Canteen, kitchen.Id));
    }

    private void WarnShort(Kitchen kitchen, int portions)
    {
        if (portions > kitchen.DailyCapacity.Count)
        {
            context.Warn(PlanCodes.KitchenShort, kitchen.Id,
                $"{kitchen.Name} 当日需供 {portions} 份,超过日产能 {kitchen.DailyCapacity} 份。",
                $"{kitchen.Name} is to supply {portions} portions, more than the {kitchen.DailyCapacity} it cooks a day.");
        }
    }
}
