using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.Planning.DailyPlan.Kitchens;
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
    /// <param name="tools">What the exact choices are made with; null: without OR-Tools.</param>
    /// <param name="history">What earlier plans say; null: nothing.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the registers are not consistent.</exception>
    public static BuiltProblem Build(
        DistrictRegisters registers, DayDemand demand, PlanScope scope, PlanningOptions options, ITravelTimeSource? travel = null,
        ChoiceTools? tools = null, PlanHistory? history = null)
    {
        var (context, _, modes) = Fill(registers, demand, scope, options, travel, tools, history);
        return Finish(context, modes, null);
    }

    /// <summary>Builds a day that takes orders later on: every home and hospital of the area has its ways already.</summary>
    /// <inheritdoc cref="Build"/>
    public static OpenDay Open(
        DistrictRegisters registers, DayDemand demand, PlanScope scope, PlanningOptions options, ITravelTimeSource? travel = null,
        ChoiceTools? tools = null, PlanHistory? history = null)
    {
        var (context, days, modes) = Fill(registers, demand, scope, options, travel, tools, history);
        foreach (var compound in registers.Compounds.Where(c => context.Scope.Has(c.StreetCode)).OrderBy(c => c.Id, StringComparer.Ordinal))
            context.Places.Compound(compound.Id);
        foreach (var hospital in registers.Hospitals.OrderBy(h => h.Id, StringComparer.Ordinal))
            context.Places.Hospital(hospital.Id);
        return new OpenDay(context, days, modes, Finish(context, modes, null));
    }

    private static (BuildContext Context, ElderDays Days, ImmutableArray<TravelMode> Modes) Fill(
        DistrictRegisters registers, DayDemand demand, PlanScope scope, PlanningOptions options, ITravelTimeSource? travel, ChoiceTools? tools,
        PlanHistory? history)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var context = new BuildContext(
            new RegisterLookup(registers), demand.Orders.Date, scope, options, (travel ?? new StraightLineSource()).For(options))
        {
            History = history ?? PlanHistory.None,
        };
        var meals = demand.Orders.Meals.Where(o => context.Scope.HasElder(o.ElderId)).ToList();
        var visits = demand.Orders.Visits.Where(o => context.Scope.HasElder(o.ElderId)).ToList();
        Invite(context, meals, scope);
        context.Fleet = FleetRoster.OnDuty(context);
        WarnSkipped(context, demand);
        var days = new ElderDays(context);
        var linked = demand.Orders.Links.SelectMany(l => (string[])[l.FromId, l.ToId]).ToHashSet(StringComparer.Ordinal);
        var modes = AddSupplyAndMeals(context, meals, (days, linked), tools ?? ChoiceTools.Plain);
        new VisitRequests(context, days).Add(visits);
        days.LinkOrders(demand.Orders.Links);
        days.LinkVisits();
        context.Draft.Conflicts.AddRange(new KeptApart(context).Conflicts(visits.Select(v => v.Id).ToHashSet(StringComparer.Ordinal)));
        if (context.History.Published is { } published)
            new PublishedPlan(context, published).Mark();
        return (context, days, modes);
    }

    /// <summary>
    /// Canteens outside the area that an order names, and the kitchens of all canteens in it, take part with their people; all kitchens of the district
    /// where a canteen's kitchen is to be chosen.
    /// </summary>
    private static void Invite(BuildContext context, List<MealOrder> meals, PlanScope scope)
    {
        foreach (var id in meals.Select(o => o.Terms.CanteenId).Where(id => id.Length > 0).Distinct())
            context.Scope.Invite(id);
        foreach (var canteen in context.Registers.Canteens.Values.Where(c => c.KitchenId.Length > 0 && context.Scope.HasCanteen(c.Id)))
            context.Scope.Invite(canteen.KitchenId);
        var open = context.Registers.Registers.CanteenSlots.Any(s => s.SupplyBy is not null && context.Scope.HasCanteen(s.CanteenId)
            && context.Registers.Canteens[s.CanteenId].KitchenId.Length == 0);
        foreach (var kitchen in context.Registers.Kitchens.Values.Where(k => open && k.StreetCode.StartsWith(scope.DistrictCode, StringComparison.Ordinal)))
            context.Scope.Invite(kitchen.Id);
    }

    private static void WarnSkipped(BuildContext context, DayDemand demand)
    {
        foreach (var skipped in demand.Skipped.Where(s => s.Reason != SkipReason.Replaced && context.Scope.HasElder(s.ElderId)))
            context.Warnings.Add(new PlanWarning(PlanCodes.Skipped, skipped.StandingId, skipped.Text));
    }

    /// <summary>Canteens choose first, since depots and vehicles follow from them. Returns the travel modes in use.</summary>
    private static ImmutableArray<TravelMode> AddSupplyAndMeals(
        BuildContext context, List<MealOrder> orders, (ElderDays Elders, HashSet<string> Linked) days, ChoiceTools tools)
    {
        var service = MealRequests.ServiceOf(context);
        var meals = service is null ? [] : MealAssignment.Assign(context, service, orders, tools);
        context.Meals.AddRange(meals);
        foreach (var order in service is null ? orders : [])
        {
            var item = ItemFactory.Meal(context.Registers, order, context.Registers.Elders[order.ElderId].Diet, "", order.Terms.Window);
            context.Exclude(item, PlanCodes.NoService);
        }

        var slots = meals.GroupBy(m => m.Source).OrderBy(g => g.Key.Canteen.Id, StringComparer.Ordinal).ThenBy(g => g.Key.Slot.Meal).ToList();
        var (depots, trunks) = (new DepotTable(context), new TrunkRuns(context));
        var numbers = slots.Select(g => depots.Add(g.Key.Canteen, g.Key.Slot)).ToList();
        AddSupply(context, trunks, slots.ToDictionary(g => g.Key.Slot, g => g.Sum(m => m.Order.Terms.Portions.Count)), tools);

        foreach (var kitchen in trunks.Kitchens.OrderBy(k => k.Id, StringComparer.Ordinal).ToList())
            depots.Add(kitchen);
        var vehicles = new VehicleFactory(context, depots, new EquipmentTable(context));
        for (var v = 0; v < context.Fleet.Length; v++)
            context.Draft.Vehicles.Add(vehicles.Priced(vehicles.Make(v), context.Fleet[v]));
        trunks.Add(depots);
        for (var i = 0; i < slots.Count; i++)
            new MealRequests(context, service!, days.Elders).Add(numbers[i], slots[i], days.Linked);
        return vehicles.Modes;
    }

    /// <summary>What the central kitchens bring, and which of them to whom.</summary>
    private static void AddSupply(BuildContext context, TrunkRuns trunks, Dictionary<CanteenSlot, int> ordered, ChoiceTools tools)
    {
        var needs = context.Registers.Registers.CanteenSlots.Where(s => context.Scope.HasCanteen(s.CanteenId) && s.Days.Includes(context.Date))
            .OrderBy(s => s.CanteenId, StringComparer.Ordinal).ThenBy(s => s.Meal)
            .Select(s => TrunkRuns.NeedOf(context, context.Registers.Canteens[s.CanteenId], s, ordered.GetValueOrDefault(s))).OfType<SupplyNeed>().ToList();
        var kitchens = KitchenAssignment.Choose(context, needs, tools);
        foreach (var need in needs.Where(n => kitchens.ContainsKey(n.Canteen.Id)))
            trunks.Bring(kitchens[need.Canteen.Id], need);
    }

    /// <summary>Makes the problem of what the context holds.</summary>
    /// <param name="context">The context.</param>
    /// <param name="modes">Travel modes in use.</param>
    /// <param name="known">Travel profiles of a problem of the same and perhaps fewer places; null: none.</param>
    internal static BuiltProblem Finish(BuildContext context, ImmutableArray<TravelMode> modes, ImmutableArray<TravelProfile>? known)
    {
        var draft = context.Draft;
        var shown = context.Places.Shown(context.Scope);
        ImmutableArray<Wgs84Point> points = [.. context.Places.All.Select(p => p.Point)];
        var fits = known is { IsEmpty: false } profiles && profiles[0].First.Size == points.Length;
        if (!fits)
            WarnOffRoad(context, points, modes);
        var whole = new Problem
        {
            Name = context.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Units = new ProblemUnits(Cost: Prices.PerFen),
            Profiles = fits ? known!.Value : [.. modes.Select(m => context.Travel.Profile(points, m))],
            Depots = [.. draft.Depots],
            Vehicles = [.. draft.Vehicles],
            Activities = [.. draft.Activities],
            Requests = [.. draft.Requests],
            Links = [.. draft.Links],
            Conflicts = [.. draft.Conflicts],
            Zones = Zones(context),
            EquipmentPools = [.. draft.Pools],
        };
        var index = Index(context, shown);
        if (draft.Dropped.Count == 0)
            return new BuiltProblem(Problem.Create(whole), index, context.Travel);
        var slice = ProblemSlice.Without(whole, draft.Dropped);
        return new BuiltProblem(Problem.Create(slice.Problem), slice.Of(index), context.Travel);
    }

    /// <summary>Homes are of the zone of their street; canteens, stations and hospitals, which people must go to, of none.</summary>
    private static ImmutableArray<int> Zones(BuildContext context)
    {
        var streets = new CodeTable();
        return [.. context.Places.All.Select(p => p.Kind == PlanPlaceKind.Compound && p.StreetCode is { } street ? streets[street] : -1)];
    }

    /// <summary>Places no road comes near to: what is asked for there has the reason "cannot be reached", and the warning says why.</summary>
    private static void WarnOffRoad(BuildContext context, ImmutableArray<Wgs84Point> points, ImmutableArray<TravelMode> modes)
    {
        foreach (var (place, why) in modes.SelectMany(m => context.Travel.OffRoad(points, m)).DistinctBy(o => o.Place))
        {
            var name = context.Places.All[place].Name;
            context.Warn(PlanCodes.OffRoad, context.Places.All[place].Id, $"{name}:{why.Zh}", $"{name}: {why.En}");
        }
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
        CanteenChoice = context.CanteenChoice,
        KitchenChoice = context.KitchenChoice,
        EquipmentKinds = [.. context.Equipment.Codes],
        SkillCodes = [.. context.Skills.Codes],
    };

    private static PlanService ServiceName(BuildContext context, string code) => context.Registers.Services.TryGetValue(code, out var service)
        ? new PlanService(code, new PlanText(service.Name, service.NameEn))
        : new PlanService(code, new PlanText(code, code));
}
