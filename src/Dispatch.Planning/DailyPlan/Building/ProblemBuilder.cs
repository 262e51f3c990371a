using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.Planning.DailyPlan.Meals;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.DailyPlan.Visits;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>
/// Turns a domain day into a routing problem: the one way there. Same registers, demand, scope and options: same problem, whatever the order
/// of the registers' lists.
/// </summary>
public static class ProblemBuilder
{
    /// <summary>Cost units per fen.</summary>
    public const int CostPerFen = Prices.PerFen;

    /// <summary>Builds the day.</summary>
    /// <param name="registers">The registers; consistent (as an import leaves them).</param>
    /// <param name="demand">What is asked for that day.</param>
    /// <param name="scope">The district or street: only its elders, canteens and people.</param>
    /// <param name="options">Prices and rules; checked here.</param>
    /// <param name="travel">Where travel times come from; null: straight lines.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the registers are not consistent.</exception>
    public static BuiltProblem Build(
        DistrictRegisters registers, DayDemand demand, PlanScope scope, PlanningOptions options, ITravelTimeSource? travel = null)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var context = new BuildContext(
            new RegisterLookup(registers), demand.Orders.Date, scope, options, (travel ?? new StraightLineSource()).For(options));
        var meals = demand.Orders.Meals.Where(o => context.Scope.HasElder(o.ElderId)).ToList();
        var visits = demand.Orders.Visits.Where(o => context.Scope.HasElder(o.ElderId)).ToList();
        Invite(context, meals);
        context.Fleet = FleetRoster.OnDuty(context);
        WarnSkipped(context, demand);
        var days = new ElderDays(context);
        var linked = demand.Orders.Links.SelectMany(l => (string[])[l.FromId, l.ToId]).ToHashSet(StringComparer.Ordinal);
        var modes = AddSupplyAndMeals(context, meals, days, linked);
        new VisitRequests(context, days).Add(visits);
        days.LinkOrders(demand.Orders.Links);
        days.LinkVisits();
        return Finish(context, modes);
    }

    /// <summary>Canteens outside the area that an order names, and the kitchens of all canteens in it, take part with their people.</summary>
    private static void Invite(BuildContext context, List<MealOrder> meals)
    {
        foreach (var id in meals.Select(o => o.Terms.CanteenId).Where(id => id.Length > 0).Distinct())
            context.Scope.Invite(id);
        foreach (var canteen in context.Registers.Canteens.Values.Where(c => c.KitchenId.Length > 0 && context.Scope.HasCanteen(c.Id)))
            context.Scope.Invite(canteen.KitchenId);
    }

    private static void WarnSkipped(BuildContext context, DayDemand demand)
    {
        foreach (var skipped in demand.Skipped.Where(s => s.Reason != SkipReason.Replaced && context.Scope.HasElder(s.ElderId)))
            context.Warnings.Add(new PlanWarning(PlanCodes.Skipped, skipped.StandingId, skipped.Text));
    }

    /// <summary>Canteens choose first, since depots and vehicles follow from them. Returns the travel modes in use.</summary>
    private static ImmutableArray<TravelMode> AddSupplyAndMeals(
        BuildContext context, List<MealOrder> orders, ElderDays days, HashSet<string> linked)
    {
        var service = MealRequests.ServiceOf(context);
        var meals = service is null ? [] : new MealAssignment(context, service).Assign(orders);
        foreach (var order in service is null ? orders : [])
        {
            var item = ItemFactory.Meal(context.Registers, order, context.Registers.Elders[order.ElderId].Diet, "", order.Terms.Window);
            context.Exclude(item, PlanCodes.NoService);
        }

        var slots = meals.GroupBy(m => m.Stock).OrderBy(g => g.Key.Canteen.Id, StringComparer.Ordinal).ThenBy(g => g.Key.Slot.Meal).ToList();
        var (depots, trunks) = (new DepotTable(context), new TrunkRuns(context));
        var numbers = slots.Select(g => depots.Add(g.Key.Canteen, g.Key.Slot)).ToList();
        foreach (var slot in context.Registers.Registers.CanteenSlots.Where(s => context.Scope.HasCanteen(s.CanteenId)))
        {
            var ordered = slots.Where(g => g.Key.Slot == slot).SelectMany(g => g).Sum(m => m.Order.Terms.Portions.Count);
            trunks.Need(context.Registers.Canteens[slot.CanteenId], slot, ordered);
        }

        foreach (var kitchen in trunks.Kitchens.OrderBy(k => k.Id, StringComparer.Ordinal).ToList())
            depots.Add(kitchen);
        var vehicles = new VehicleFactory(context, depots, new EquipmentTable(context));
        for (var v = 0; v < context.Fleet.Length; v++)
            context.Draft.Vehicles.Add(vehicles.Priced(vehicles.Make(v), context.Fleet[v]));
        trunks.Add(depots);
        for (var i = 0; i < slots.Count; i++)
            new MealRequests(context, service!, days).Add(numbers[i], slots[i], linked);
        return vehicles.Modes;
    }

    private static BuiltProblem Finish(BuildContext context, ImmutableArray<TravelMode> modes)
    {
        var draft = context.Draft;
        var shown = context.Places.Shown(context.Scope);
        ImmutableArray<Wgs84Point> points = [.. context.Places.All.Select(p => p.Point)];
        var problem = Problem.Create(new Problem
        {
            Name = context.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Units = new ProblemUnits(Cost: Prices.PerFen),
            Profiles = [.. modes.Select(m => context.Travel.Profile(points, m))],
            Depots = [.. draft.Depots],
            Vehicles = [.. draft.Vehicles],
            Activities = [.. draft.Activities],
            Requests = [.. draft.Requests],
            Links = [.. draft.Links],
            EquipmentPools = [.. draft.Pools],
        });
        return new BuiltProblem(problem, Index(context, shown));
    }

    private static ProblemIndex Index(BuildContext context, ImmutableArray<PlanPlace> shown) => new()
    {
        Places = [.. context.Places.All],
        Shown = shown,
        Vehicles = context.Fleet,
        DepotPlaces = [.. context.Draft.DepotPlaces],
        Activities = [.. context.Draft.ActivityRefs],
        Requests = [.. context.Draft.RequestRefs],
        Excluded = [.. context.Excluded.OrderBy(e => e.Item.Id, StringComparer.Ordinal)],
        Warnings = [.. context.Warnings.OrderBy(w => w.Code, StringComparer.Ordinal).ThenBy(w => w.SubjectId, StringComparer.Ordinal)
            .ThenBy(w => w.Text.Zh, StringComparer.Ordinal)],
        Services = [.. context.Draft.RequestRefs.Select(r => r.ServiceCode).Concat(context.Excluded.Select(e => e.Item.ServiceCode)).Distinct()
            .Order(StringComparer.Ordinal).Select(code => ServiceName(context, code))],
        EquipmentKinds = [.. context.Equipment.Codes],
        SkillCodes = [.. context.Skills.Codes],
    };

    private static PlanService ServiceName(BuildContext context, string code) => context.Registers.Services.TryGetValue(code, out var service)
        ? new PlanService(code, new PlanText(service.Name, service.NameEn))
        : new PlanService(code, new PlanText(code, code));
}
