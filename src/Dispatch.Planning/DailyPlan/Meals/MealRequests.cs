using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>Turns stops of meals into requests: boxes, ready time, freshness, promised and wished times, who may carry.</summary>
internal sealed class MealRequests(BuildContext context, Service service, ElderDays days)
{
    /// <summary>Adds the stops of one depot.</summary>
    public void Add(int depot, IEnumerable<AssignedMeal> meals, IReadOnlySet<string> linked)
    {
        var carriers = Carriers(depot);
        var mostPortions = carriers.Select(c => context.Draft.Vehicles[c].Capacity.Max()).DefaultIfEmpty(0).Max();
        var stops = new MealGrouping(context, service, linked).Group(meals, Math.Min(context.Options.StopPortions, Math.Max(1, mostPortions)));
        foreach (var stop in stops)
            Add(depot, stop, carriers);
    }

    /// <summary>The vehicles that may load at the depot and are of a kind that carries meals.</summary>
    private ImmutableArray<int> Carriers(int depot)
    {
        var kinds = context.Registers.RolesOf(service.Code).SelectMany(r => r.Kinds).ToHashSet();
        return [.. Enumerable.Range(0, context.Fleet.Length).Where(v => context.Fleet[v].Trunk is null
            && context.Draft.Vehicles[v].ReloadDepots.Contains(depot) && (kinds.Count == 0 || kinds.Contains(context.Fleet[v].Staff.Kind)))];
    }

    private void Add(int depot, MealStop stop, ImmutableArray<int> carriers)
    {
        var locked = stop.First.Order.Terms.FixedStaffId;
        var allowed = locked.Length == 0 ? carriers
            : [.. Enumerable.Range(0, context.Fleet.Length).Where(v => context.Fleet[v].Staff.Id == locked && context.Fleet[v].Trunk is null)];
        allowed = [.. allowed.Where(v => !stop.Refused.Contains(context.Fleet[v].Staff.Id))];
        if (allowed.IsEmpty)
        {
            foreach (var meal in stop.Meals)
            {
                context.Exclude(meal.Item, locked.Length > 0 ? PlanCodes.FixedStaffAway : PlanCodes.NoCarrier, e => e with
                {
                    BaseId = meal.Source.Canteen.Id, Limit = 1, StaffId = locked.Length > 0 ? locked : null,
                });
            }

            return;
        }

        var items = stop.Meals.Select(m => m.Item).ToImmutableArray();
        var activity = context.Draft.Add(Activity(depot, stop), PlanStopKind.MealDrop, items);
        foreach (var meal in stop.Meals)
            days.Add(new ElderEvent(meal.Order.Id, meal.Elder.Id, service.Code, activity, meal.Window, stop.LastDoor) { IsMeal = true });
        var request = new Request
        {
            Id = stop.Meals.Length == 1 ? stop.First.Order.Id : $"{stop.First.Order.Id}+{stop.Meals.Length - 1}",
            Roles = [new Role { Activities = [activity], AllowedVehicles = allowed, Skills = SkillsNeeded() }],
            UnservedPenalty = stop.Meals.Length * Prices.Whole(context.Options.Unserved[service.Priority - 1]),
        };
        context.Draft.Add(request, new RequestRef(service.Code, items, context.HomeOf(stop.First.Elder), stop.First.Source.Canteen.Id));
    }

    private ImmutableArray<SkillLevel> SkillsNeeded() =>
        [.. context.Registers.RolesOf(service.Code).SelectMany(r => r.Skills).DistinctBy(s => s.SkillCode)
            .Select(s => new SkillLevel(context.Skills[s.SkillCode], s.Level))];

    private Activity Activity(int depot, MealStop stop)
    {
        var (options, first, orders) = (context.Options, stop.First, stop.Meals.Length);
        var wished = first.Order.Terms.Wished;
        var gate = context.Registers.Compounds[first.Elder.CompoundId].GateTime.Value;
        var hot = stop.Hot > 0;
        var limit = Math.Min(service.FreshnessLimit?.Value ?? int.MaxValue, options.FreshnessLimitMinutes * 60);
        var target = Math.Min(limit, service.FreshnessTarget?.Value ?? options.FreshnessTargetMinutes * 60);
        return new Activity
        {
            Id = first.Order.Id,
            Location = context.Places.Compound(first.Elder.CompoundId),
            Windows = [stop.Window],
            SoftEarliest = wished?.Earliest ?? 0,
            SoftLatest = wished is { } w ? Math.Max(w.Earliest, w.Latest - gate - stop.LastDoor) : TimeWindow.Forever,
            EarlyCost = wished is null ? 0 : orders * Prices.PerSecondOfMinute(options.EarlyPerMinute),
            LateCost = wished is null ? 0 : orders * Prices.PerSecondOfMinute(options.LatePerMinute),
            Setup = gate,
            Service = stop.Service,
            Delivery = [stop.Hot, stop.Cold],
            SourceDepot = depot,
            Release = first.Release,
            MaxSinceDepot = hot ? Math.Max(0, limit - gate - stop.LastDoor) : null,
            SoftSinceDepot = hot ? Math.Max(0, target - gate - stop.LastDoor) : null,
            StaleCost = hot ? orders * Prices.PerSecondOfMinute(options.StalePerMinute) : 0,
        };
    }

    /// <summary>The service row of meal delivery: the one of that code, else the first of that kind; null when there is none.</summary>
    public static Service? ServiceOf(BuildContext context) => context.Registers.Services.Values
        .Where(s => s.Place == ServicePlace.MealDelivery)
        .OrderBy(s => s.Code != Service.MealDelivery).ThenBy(s => s.Code, StringComparer.Ordinal).FirstOrDefault();
}
