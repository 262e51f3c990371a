using System.Collections.Immutable;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// Finds the canteens that may take a group and what each would cost. Hard: the diet, open that day, within the radius, a batch ready in time for the
/// window, hot food fresh at the gate. An order that names a canteen goes there or nowhere; whether it can be in time is then for the search to say.
/// </summary>
internal sealed class ChoiceFinder(BuildContext context, Service service, ImmutableArray<MealSource> sources, ImmutableArray<SupplySlot> slots)
{
    private readonly CanteenReach _reach = new(context);

    private readonly int _freshness = Math.Min(service.FreshnessLimit?.Value ?? int.MaxValue, context.Options.FreshnessLimitMinutes * 60);

    /// <summary>The choices, the cheapest first; where there are none, why.</summary>
    public (ImmutableArray<CanteenChoice> Choices, Refusal? Refusal) Find(GroupKey key)
    {
        var able = Enumerable.Range(0, slots.Length).Where(s => IsAble(key, s)).Select(s => Look(key, s)).ToList();
        if (able.Count == 0)
            return ([], new Refusal(key.Named.Length > 0 ? PlanCodes.NamedCanteen : PlanCodes.NoCanteen, key.Named.Length > 0 ? key.Named : null, key.Portions, 0));
        if (key.Named.Length > 0)
            return ([.. able.Select(a => ToChoice(key, a.Slot, a.Seconds, a.DoorAt <= a.Latest ? a.LatestLoading : TimeWindow.Forever))], null);
        var fresh = able.Where(a => a.Fresh <= 0).ToList();
        var choices = fresh.Where(a => a.DoorAt <= a.Latest).Select(a => ToChoice(key, a.Slot, a.Seconds, a.LatestLoading))
            .OrderBy(c => c.Cost).ThenBy(c => c.Slot).Take(context.Options.Assignment.Canteens).ToImmutableArray();
        return choices.IsEmpty ? ([], Why(fresh.Count > 0 ? fresh : able, fresh.Count > 0)) : (choices, null);
    }

    private bool IsAble(GroupKey key, int s)
    {
        var (canteen, slot) = (sources[s].Canteen, sources[s].Slot);
        return slot.Meal == key.Meal && slots[s].Batches.Any(b => b.Diets.Contains(key.Diet)) && (key.Named.Length > 0
            ? canteen.Id == key.Named
            : canteen.Gate.MetresTo(context.Registers.Compounds[key.Compound].Gate) <= context.Options.CanteenRadius);
    }

    private Look Look(GroupKey key, int s)
    {
        var (canteen, compound) = (sources[s].Canteen, context.Registers.Compounds[key.Compound]);
        var seconds = _reach.Seconds(sources[s], compound);
        var way = canteen.LoadTime.Value + seconds + compound.GateTime.Value;
        var latest = (key.Window ?? sources[s].Slot.Promised).Latest;
        return new Look(s, seconds, slots[s].Batches.Where(b => b.Diets.Contains(key.Diet)).Min(b => b.ReadyAt) + way, latest, latest - way)
        {
            Fresh = key.Hot ? seconds + compound.GateTime.Value - _freshness : 0,
        };
    }

    private CanteenChoice ToChoice(GroupKey key, int s, int seconds, int latestLoading)
    {
        var (prices, canteen) = (context.Options.Assignment, sources[s].Canteen);
        return new CanteenChoice(s, latestLoading)
        {
            Travel = (long)Math.Round(seconds * prices.TravelPerMinute / 60.0),
            Habit = key.Usual.Length > 0 && key.Usual != canteen.Id ? prices.ChangeOfCanteen : 0,
            Border = canteen.StreetCode != context.Registers.Compounds[key.Compound].StreetCode ? prices.OtherStreet : 0,
        };
    }

    private Refusal Why(List<Look> looks, bool fresh)
    {
        if (fresh)
        {
            var first = looks.MinBy(a => a.DoorAt - a.Latest);
            return new Refusal(PlanCodes.NotInTime, sources[first.Slot].Canteen.Id, first.DoorAt, first.Latest);
        }

        var nearest = looks.MinBy(a => a.Fresh);
        return new Refusal(PlanCodes.BeyondFreshness, sources[nearest.Slot].Canteen.Id, nearest.Fresh + _freshness, _freshness);
    }
}
