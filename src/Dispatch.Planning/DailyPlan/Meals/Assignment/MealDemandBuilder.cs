using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Services;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>Turns the day's meal orders and the canteens open that day into an assignment problem.</summary>
internal sealed class MealDemandBuilder
{
    private readonly BuildContext _context;
    private readonly Service _service;
    private readonly ImmutableArray<MealSource> _sources;
    private readonly ImmutableArray<SupplySlot> _slots;
    private readonly ChoiceFinder _finder;

    private MealDemandBuilder(BuildContext context, Service service)
    {
        (_context, _service) = (context, service);
        _sources = [.. from canteen in context.Registers.Canteens.Values.Where(c => context.Scope.HasCanteen(c.Id)).OrderBy(c => c.Id, StringComparer.Ordinal)
                       from slot in context.SlotsOpen(canteen.Id)
                       where !context.Closed.Contains((canteen.Id, null)) && !context.Closed.Contains((canteen.Id, slot.Meal))
                       select new MealSource(canteen, slot)];
        var taken = context.Meals.ToLookup(m => (m.Source.Canteen.Id, m.Source.Slot.Meal));
        _slots = [.. _sources.Select(s => SlotSupply.Less(
            SlotSupply.Of(s, context.Registers.BatchesOf(s.Canteen.Id, s.Slot.Meal)), taken[(s.Canteen.Id, s.Slot.Meal)]))];
        _finder = new ChoiceFinder(context, service, _sources, _slots);
    }

    /// <summary>Builds the problem; the same whatever the order of the orders.</summary>
    public static MealDemand Build(BuildContext context, Service service, IEnumerable<MealOrder> orders) =>
        new MealDemandBuilder(context, service).Build(orders);

    private MealDemand Build(IEnumerable<MealOrder> orders)
    {
        var groups = orders.GroupBy(KeyOf).OrderBy(g => g.Key.Compound, StringComparer.Ordinal).ThenBy(g => g.Key.Meal).ThenBy(g => g.Key.Diet)
            .ThenBy(g => g.Key.Window?.Latest).ThenBy(g => g.Key.Window?.Earliest).ThenBy(g => g.Key.Named, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Usual, StringComparer.Ordinal).ThenBy(g => g.Key.Hot).ThenBy(g => g.Key.Portions).ToList();
        var found = groups.Select(g => _finder.Find(g.Key)).ToList();
        var price = _context.Options.Unserved[_service.Priority - 1];
        var prices = _context.Options.Assignment;
        var problem = new AssignmentProblem
        {
            Groups = [.. groups.Zip(found, (g, f) => new DemandGroup
            {
                Diet = g.Key.Diet, Orders = g.Count(), Portions = g.Key.Portions, Unassigned = f.Choices.IsEmpty ? 0 : price * g.Key.Portions,
                Choices = f.Choices,
            })],
            Slots = _slots,
            LateReadyPerMinute = prices.LateReadyPerMinute,
            ReadySlack = prices.ReadySlackMinutes * 60,
        };
        return new MealDemand(problem, [.. groups.Select(g => g.Key)],
            [.. groups.Select(g => g.OrderBy(o => o.Id, StringComparer.Ordinal).ToImmutableArray())], _sources, [.. found.Select(f => f.Refusal)]);
    }

    private GroupKey KeyOf(MealOrder order)
    {
        var (elder, terms) = (_context.Registers.Elders[order.ElderId], order.Terms);
        return new GroupKey(elder.CompoundId, terms.Meal, terms.Diet ?? elder.Diet, terms.Window, terms.CanteenId,
            terms.CanteenId.Length > 0 ? "" : elder.UsualCanteenId, terms.Hot, terms.Portions.Count);
    }
}
