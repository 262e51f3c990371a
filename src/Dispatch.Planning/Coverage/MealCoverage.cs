using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.Reach;

namespace Dispatch.Planning.Coverage;

/// <summary>
/// Whom a hot meal reaches in time: straight from the canteen by e-bike to the gate, the time at the gate included. For the day's orders also whether the
/// slots' portions last, as a flow: who is left out then is left out by every assignment that serves as many.
/// </summary>
internal sealed class MealCoverage(RegisterLookup registers, RideTable rides, DateOnly date, CoverageOptions options)
{
    private readonly int _limit = 60 * (options.HotMinutes ?? ServiceTarget(registers) ?? CoverageOptions.DefaultHotMinutes);
    private readonly bool _carried = registers.Registers.Staff.Any(s => s.HotCapacity.Count > 0 && registers.ShiftsOn(s.Id, date).Any());

    /// <summary>All elders: could a hot meal of their diet be brought at all.</summary>
    public IEnumerable<CoverageFinding> Reach(IReadOnlyList<Elder> elders)
    {
        var open = Slots(null);
        return elders.Select(e => Finding(e, CoverageServices.HotMeal, Judge(e, open, hot: true, e.Diet, window: null)));
    }

    /// <summary>The elders of one meal's orders of the day; whom they count for is decided by the caller.</summary>
    public IEnumerable<CoverageFinding> Orders(Meal meal, IEnumerable<MealOrder> orders)
    {
        var service = meal == Meal.Lunch ? CoverageServices.Lunch : CoverageServices.Dinner;
        var open = Slots(meal);
        var judged = orders.Select(o => (Order: o, Elder: registers.Elders[o.ElderId], Answer: Judge(o, open))).ToList();
        var served = Served([.. judged.Where(j => j.Answer.Reason is null).Select(j => (j.Order, j.Answer.Slots))]);
        return judged.Select(j => Finding(j.Elder, service, j.Answer.Reason is null && !served.Contains(j.Order.Id)
            ? j.Answer with { Reason = OutsideReason.CapacityFull } : j.Answer));
    }

    private static int? ServiceTarget(RegisterLookup registers) =>
        registers.Services.Values.FirstOrDefault(s => s.Place == ServicePlace.MealDelivery)?.FreshnessTarget is { } target ? Math.Max(1, target.Value / 60) : null;

    private List<CanteenSlot> Slots(Meal? meal) =>
        [.. registers.Registers.CanteenSlots.Where(s => (meal is null || s.Meal == meal) && s.Days.Includes(date)).OrderBy(s => s.CanteenId, StringComparer.Ordinal)];

    private Answer Judge(MealOrder order, List<CanteenSlot> open)
    {
        var elder = registers.Elders[order.ElderId];
        var mine = order.Terms.CanteenId.Length == 0 ? open : [.. open.Where(s => s.CanteenId == order.Terms.CanteenId)];
        return Judge(elder, mine, order.Terms.Hot, order.Terms.Diet ?? elder.Diet, slot => order.Terms.Window ?? slot.Promised);
    }

    private Answer Judge(Elder elder, List<CanteenSlot> open, bool hot, Diet diet, Func<CanteenSlot, TimeWindow>? window)
    {
        if (!_carried)
            return new Answer(OutsideReason.NoQualifiedPerson, null, []);
        if (open.Count == 0)
            return new Answer(OutsideReason.Window, null, []);
        var ways = open.Select(s => (Slot: s, Seconds: Ride(s, elder))).Where(w => w.Seconds is not null).ToList();
        var nearest = ways.Min(w => w.Seconds);
        var near = ways.Where(w => !hot || w.Seconds <= _limit).ToList();
        if (near.Count == 0)
            return new Answer(nearest is null ? OutsideReason.OffNetwork : OutsideReason.TooFar, nearest, []);
        var cooked = near.Where(w => registers.Canteens[w.Slot.CanteenId].Diets.Contains(diet)).ToList();
        if (cooked.Count == 0)
            return new Answer(OutsideReason.Diet, nearest, []);
        var timely = cooked.Where(w => window is null || Arrives(w.Slot, w.Seconds!.Value, window(w.Slot))).ToList();
        return new Answer(timely.Count == 0 ? OutsideReason.Window : null, nearest, [.. timely.Select(w => w.Slot)]);
    }

    private int? Ride(CanteenSlot slot, Elder elder)
    {
        var compound = registers.Compounds[elder.CompoundId];
        return rides.Seconds(registers.Canteens[slot.CanteenId].Gate, compound.Gate, TravelMode.EBike, slot.Loading.Earliest) + compound.GateTime.Value;
    }

    /// <summary>Leaving after the first loading one can be there before the window ends, and after the last one not before it begins.</summary>
    private bool Arrives(CanteenSlot slot, int ride, TimeWindow window)
    {
        var load = registers.Canteens[slot.CanteenId].LoadTime.Value;
        return slot.Loading.Earliest + load + ride <= window.Latest && window.Earliest <= window.Latest;
    }

    /// <summary>The orders whose portions all find room.</summary>
    private static HashSet<string> Served(IReadOnlyList<(MealOrder Order, ImmutableArray<CanteenSlot> Slots)> orders)
    {
        var flow = new MaxFlow();
        var (source, sink) = (flow.AddNode(), flow.AddNode());
        var rooms = new Dictionary<(string, Meal), int>();
        var wants = new List<(string Id, int Edge, int Portions)>();
        foreach (var (order, slots) in orders)
        {
            var node = flow.AddNode();
            wants.Add((order.Id, flow.AddEdge(source, node, order.Terms.Portions.Count), order.Terms.Portions.Count));
            foreach (var slot in slots)
            {
                if (!rooms.TryGetValue((slot.CanteenId, slot.Meal), out var room))
                {
                    rooms.Add((slot.CanteenId, slot.Meal), room = flow.AddNode());
                    flow.AddEdge(room, sink, slot.Capacity.Count);
                }

                flow.AddEdge(node, room, order.Terms.Portions.Count);
            }
        }

        flow.Run(source, sink);
        return [.. wants.Where(w => flow.FlowOf(w.Edge) == w.Portions).Select(w => w.Id)];
    }

    private CoverageFinding Finding(Elder elder, string service, Answer answer) => new(elder, service, _limit / 60, answer.Reason, answer.Seconds, _limit);

    private readonly record struct Answer(OutsideReason? Reason, int? Seconds, ImmutableArray<CanteenSlot> Slots);
}
