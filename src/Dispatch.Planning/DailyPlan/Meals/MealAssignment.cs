using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>
/// Gives every meal order its canteen and batch. Orders that name a canteen come first. The others stay together by compound, diet and
/// window, and go to the nearest canteen with portions left; who would lose most by having to take the second best chooses first (regret).
/// </summary>
internal sealed class MealAssignment
{
    private readonly BuildContext _context;
    private readonly Service _service;
    private readonly ImmutableArray<SlotStock> _stocks;
    private readonly List<AssignedMeal> _assigned = [];

    public MealAssignment(BuildContext context, Service service)
    {
        (_context, _service) = (context, service);
        var registers = context.Registers;
        _stocks = [.. from canteen in registers.Canteens.Values.Where(c => context.Scope.HasCanteen(c.Id)).OrderBy(c => c.Id, StringComparer.Ordinal)
                      from slot in registers.SlotsOf(canteen.Id)
                      select new SlotStock(canteen, slot, registers.BatchesOf(canteen.Id, slot.Meal))];
    }

    /// <summary>Assigns all; orders that find nothing are excluded with their reason. Ascending by order id.</summary>
    public ImmutableArray<AssignedMeal> Assign(IEnumerable<MealOrder> orders)
    {
        var groups = orders.GroupBy(KeyOf).OrderBy(g => g.Key.Named.Length == 0).ThenBy(g => g.Key.Compound, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Meal).ThenBy(g => g.Key.Diet).ThenBy(g => g.Key.Window?.Latest).ThenBy(g => g.Key.Window?.Earliest)
            .ThenBy(g => g.Key.Named, StringComparer.Ordinal).ToList();
        var queue = new PriorityQueue<Unit, (bool Free, int Regret, int Ordinal)>();
        for (var i = 0; i < groups.Count; i++)
        {
            var waiting = groups[i].OrderBy(o => o.Terms.Portions.Count).ThenBy(o => o.Id, StringComparer.Ordinal);
            Enqueue(queue, new Unit(i, groups[i].Key, new Queue<MealOrder>(waiting), Candidates(groups[i].Key)));
        }

        while (queue.TryDequeue(out var unit, out var key))
        {
            unit.DropEmpty();
            if (key != unit.Key)
                Enqueue(queue, unit);
            else if (unit.Candidates.Count == 0)
                ExcludeAll(unit);
            else
                Fill(queue, unit);
        }

        return [.. WithReleases().OrderBy(m => m.Order.Id, StringComparer.Ordinal)];
    }

    private static void Enqueue(PriorityQueue<Unit, (bool, int, int)> queue, Unit unit) => queue.Enqueue(unit, unit.Key);

    private GroupKey KeyOf(MealOrder order)
    {
        var elder = _context.Registers.Elders[order.ElderId];
        return new GroupKey(elder.CompoundId, order.Terms.Meal, order.Terms.Diet ?? elder.Diet, order.Terms.Window, order.Terms.CanteenId);
    }

    private List<(SlotStock Stock, int Seconds)> Candidates(GroupKey key)
    {
        var gate = _context.Registers.Compounds[key.Compound].Gate;
        var found = new List<(SlotStock Stock, int Seconds)>();
        foreach (var stock in _stocks.Where(s => s.Slot.Meal == key.Meal && s.Offers(key.Diet)))
        {
            var canteen = stock.Canteen;
            if (key.Named.Length > 0 ? canteen.Id != key.Named : canteen.Gate.MetresTo(gate) > _context.Options.CanteenRadius)
                continue;
            var seconds = _context.Travel.Seconds(canteen.Gate, gate, TravelMode.EBike, stock.Slot.Loading.Earliest);
            var latest = (key.Window ?? stock.Slot.Promised).Latest;
            if (key.Named.Length > 0 || stock.Slot.Loading.Earliest + canteen.LoadTime.Value + seconds <= latest)
                found.Add((stock, seconds));
        }

        return [.. found.OrderBy(c => c.Seconds).ThenBy(c => c.Stock.Canteen.Id, StringComparer.Ordinal)];
    }

    private void Fill(PriorityQueue<Unit, (bool, int, int)> queue, Unit unit)
    {
        var stock = unit.Candidates[0].Stock;
        while (unit.Orders.TryPeek(out var order))
        {
            if (stock.Take(unit.Group.Diet, order.Terms.Portions.Count) is not { } batches)
                break;
            unit.Orders.Dequeue();
            var window = order.Terms.Window ?? stock.Slot.Promised;
            var item = ItemFactory.Meal(_context.Registers, order, unit.Group.Diet, _service.Code, window);
            _assigned.Add(new AssignedMeal(order, _context.Registers.Elders[order.ElderId], unit.Group.Diet, stock, batches, window, item));
        }

        if (unit.Orders.Count > 0)
            Enqueue(queue, unit);
    }

    private void ExcludeAll(Unit unit)
    {
        foreach (var order in unit.Orders)
        {
            var code = unit.Nearest is not null ? PlanCodes.CanteenFull
                : unit.Group.Named.Length > 0 ? PlanCodes.NamedCanteen : PlanCodes.NoCanteen;
            var canteen = unit.Nearest?.Canteen.Id ?? (unit.Group.Named.Length > 0 ? unit.Group.Named : null);
            var item = ItemFactory.Meal(_context.Registers, order, unit.Group.Diet, _service.Code, order.Terms.Window ?? unit.Nearest?.Slot.Promised);
            _context.Exclude(item, code, e => e with
            {
                BaseId = canteen, Value = order.Terms.Portions.Count, Limit = unit.Nearest?.Left(unit.Group.Diet) ?? 0,
            });
        }
    }

    /// <summary>Draws from the batches in the order in which the meals must leave, a compound's meals together.</summary>
    private IEnumerable<AssignedMeal> WithReleases()
    {
        int LeaveBy(AssignedMeal m) =>
            m.Window.Latest - _context.Travel.Seconds(
                m.Stock.Canteen.Gate, _context.Registers.Compounds[m.Elder.CompoundId].Gate, TravelMode.EBike, m.Stock.Slot.Loading.Earliest);
        return _assigned.OrderBy(LeaveBy).ThenBy(m => m.Elder.CompoundId, StringComparer.Ordinal).ThenBy(m => m.Order.Id, StringComparer.Ordinal)
            .Select(m => m with { Release = m.Batches.Draw(m.Order.Terms.Portions.Count, m.Stock.Slot.Loading.Earliest) });
    }

    /// <summary>What orders must have in common to be assigned as one.</summary>
    private readonly record struct GroupKey(string Compound, Meal Meal, Diet Diet, TimeWindow? Window, string Named);

    /// <summary>Orders of one group that look for a canteen.</summary>
    private sealed class Unit(int ordinal, GroupKey group, Queue<MealOrder> orders, List<(SlotStock Stock, int Seconds)> candidates)
    {
        private const int NoSecond = 1_000_000;

        public GroupKey Group { get; } = group;

        public Queue<MealOrder> Orders { get; } = orders;

        public List<(SlotStock Stock, int Seconds)> Candidates { get; } = candidates;

        /// <summary>The nearest canteen that would do if it had portions; null when there is none.</summary>
        public SlotStock? Nearest { get; } = candidates.Count > 0 ? candidates[0].Stock : null;

        /// <summary>Named canteens first, then the greatest regret, then the order of the groups.</summary>
        public (bool Free, int Regret, int Ordinal) Key => (Group.Named.Length == 0, -Regret, ordinal);

        private int Regret => Candidates.Count switch
        {
            0 => NoSecond + 1,
            1 => NoSecond,
            _ => Candidates[1].Seconds - Candidates[0].Seconds,
        };

        public void DropEmpty()
        {
            var portions = Orders.Peek().Terms.Portions.Count;
            Candidates.RemoveAll(c => c.Stock.Left(Group.Diet) < portions);
        }
    }
}
