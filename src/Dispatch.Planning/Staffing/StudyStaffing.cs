using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.Fulfilment;

namespace Dispatch.Planning.Staffing;

/// <summary>The use case: meals against capacity and target, people needed an hour, skills against demand, from the registers and the day's plans. Changes nothing.</summary>
public sealed class StudyStaffing
{
    /// <summary>Meals a day that district plans aim for.</summary>
    public const int DefaultTarget = 6_000;

    private const int Hour = 3_600;
    private const int SoonDays = 30;
    private readonly RegisterLookup _registers;
    private readonly ImmutableArray<DayPlan> _plans;
    private readonly DateOnly _date;
    private readonly string _scope;

    private StudyStaffing(DistrictRegisters registers, DateOnly date, string scope, ImmutableArray<DayPlan> plans) =>
        (_registers, _date, _scope, _plans) = (new RegisterLookup(registers), date, scope, plans);

    /// <summary>Works it out.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="date">The day.</param>
    /// <param name="plans">Its plans.</param>
    /// <param name="scope">Street or district code of bases and canteens; empty: everything.</param>
    /// <param name="target">Meals a day the district aims for.</param>
    public static StaffingReport Run(DistrictRegisters registers, DateOnly date, ImmutableArray<DayPlan> plans, string scope = "", int target = DefaultTarget)
    {
        var study = new StudyStaffing(registers, date, scope, plans);
        var slots = study.Slots();
        return new StaffingReport
        {
            Date = date, ScopeCode = scope, TargetMeals = target, CapacityMeals = slots.Sum(s => s.Capacity), PlannedMeals = slots.Sum(s => s.Planned), Slots = slots,
            Hours = study.Hours(), Skills = study.Skills(),
        };
    }

    private ImmutableArray<SlotUse> Slots()
    {
        var meals = DayOrders.For(_registers.Registers, _date).Meals.DistinctBy(o => o.Id, StringComparer.Ordinal).ToDictionary(o => o.Id, o => o.Terms.Meal, StringComparer.Ordinal);
        var planned = _plans.SelectMany(PlannedItems.Of).Where(i => i.IsMeal).DistinctBy(i => i.Item.Id, StringComparer.Ordinal)
            .ToLookup(i => (i.CanteenId, meals.TryGetValue(i.Item.Id, out var meal) ? meal : Core.Domain.Vocabulary.Meal.Lunch), i => i.Item);
        return [.. from slot in _registers.Registers.CanteenSlots
                   where slot.Days.Includes(_date)
                   let canteen = _registers.Canteens[slot.CanteenId]
                   where canteen.StreetCode.StartsWith(_scope, StringComparison.Ordinal)
                   orderby canteen.Id, slot.Meal
                   let items = planned[(canteen.Id, slot.Meal)]
                   select new SlotUse(canteen.Id, canteen.Name, canteen.StreetCode, slot.Meal, slot.Capacity.Count, items.Sum(i => i.Portions), items.Select(i => i.ElderId).Distinct(StringComparer.Ordinal).Count())];
    }

    private ImmutableArray<HourNeed> Hours()
    {
        var rows = new Dictionary<(string Kind, int Hour), (int OnShift, int Working, double Busy)>();
        foreach (var staff in _registers.Registers.Staff.Where(InScope))
        {
            foreach (var hour in _registers.ShiftsOn(staff.Id, _date).SelectMany(s => HoursOf(s.Hours.Earliest, s.Hours.Latest)).Distinct())
                Add(rows, (CodeOf(staff.Kind), hour), 1, 0, 0);
        }

        foreach (var route in _plans.SelectMany(p => p.Routes).Where(r => _registers.Staff.TryGetValue(r.Staff.Id, out var staff) && InScope(staff)))
        {
            foreach (var hour in HoursOf(route.Stops[0].Departure, route.Stops[^1].Arrival))
                Add(rows, (route.Staff.Kind, hour), 0, 1, route.Stops.Sum(s => Busy(s, hour)));
        }

        return [.. rows.OrderBy(r => r.Key.Kind, StringComparer.Ordinal).ThenBy(r => r.Key.Hour)
            .Select(r => new HourNeed(r.Key.Kind, r.Key.Hour, r.Value.OnShift, r.Value.Working, Math.Round(r.Value.Busy, 2)))];
    }

    /// <summary>Share of the hour taken by the way to a stop and the work there; a break is no work.</summary>
    private static double Busy(PlanStop stop, int hour)
    {
        var work = stop.Kind == PlanStopKind.Break ? 0 : Overlap(stop.Start, stop.Departure, hour);
        return (work + Overlap(stop.Arrival - stop.TravelSeconds, stop.Arrival, hour)) / (double)Hour;
    }

    private static int Overlap(int from, int to, int hour) => Math.Max(0, Math.Min(to, (hour + 1) * Hour) - Math.Max(from, hour * Hour));

    private static IEnumerable<int> HoursOf(int from, int to) => to <= from ? [] : Enumerable.Range(from / Hour, ((to - 1) / Hour) - (from / Hour) + 1);

    private ImmutableArray<SkillNeedHours> Skills()
    {
        var unserved = _plans.SelectMany(p => p.Unserved).SelectMany(u => u.Ids).ToHashSet(StringComparer.Ordinal);
        var needs = from order in DayOrders.For(_registers.Registers, _date).Visits
                    let elder = _registers.Elders[order.ElderId]
                    where _registers.Compounds[elder.CompoundId].StreetCode.StartsWith(_scope, StringComparison.Ordinal)
                    from role in _registers.RolesOf(order.Terms.ServiceCode)
                    from need in elder.Dementia ? role.Skills.Concat(role.DementiaSkills) : role.Skills
                    select (need.SkillCode, Level: Math.Max(need.Level, order.Terms.MinLevel ?? 0), Hours: Length(order, role) / (double)Hour, Missing: unserved.Contains(order.Id), order.ElderId);
        return [.. needs.GroupBy(n => (n.SkillCode, n.Level)).OrderBy(g => g.Key.SkillCode, StringComparer.Ordinal).ThenBy(g => g.Key.Level)
            .Select(g => Supply(g.Key.SkillCode, g.Key.Level) with
            {
                DemandHours = Math.Round(g.Sum(n => n.Hours), 1), UnservedHours = Math.Round(g.Where(n => n.Missing).Sum(n => n.Hours), 1),
                Elders = g.Select(n => n.ElderId).Distinct(StringComparer.Ordinal).Count(), UnservedElders = g.Where(n => n.Missing).Select(n => n.ElderId).Distinct(StringComparer.Ordinal).Count(),
            })];
    }

    /// <summary>The people who have it; the demand is added by the caller.</summary>
    private SkillNeedHours Supply(string skill, int level)
    {
        var able = _registers.Registers.Qualifications.Where(q => q.SkillCode == skill && q.Level >= level && q.IsValidOn(_date) && _registers.Staff.TryGetValue(q.StaffId, out var s) && InScope(s)).ToList();
        var hours = able.Sum(q => _registers.ShiftsOn(q.StaffId, _date).Sum(s => s.Hours.Latest - s.Hours.Earliest)) / (double)Hour;
        return new SkillNeedHours(skill, level, 0, Math.Round(hours, 1), able.Count, able.Count(q => !q.IsValidOn(_date.AddDays(SoonDays))), 0, 0, 0);
    }

    private int Length(VisitOrder order, ServiceRole role)
    {
        var service = _registers.Services[order.Terms.ServiceCode];
        var stay = service.Place == ServicePlace.HospitalTrip ? (order.Terms.Stay ?? service.HospitalStay).Value : 0;
        return stay + (order.Terms.Duration?.Value ?? Durations.Planned(service, role.OwnTime ?? service.BaseTime, _registers.FloorsToClimb(_registers.Elders[order.ElderId]), order.Terms.Items));
    }

    private bool InScope(StaffMember staff) => _scope.Length == 0 || (StreetOf(staff.BaseId)?.StartsWith(_scope, StringComparison.Ordinal) ?? false);

    private string? StreetOf(string baseId) => _registers.Canteens.GetValueOrDefault(baseId)?.StreetCode ?? _registers.Stations.GetValueOrDefault(baseId)?.StreetCode;

    private static string CodeOf(StaffKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static void Add(Dictionary<(string, int), (int OnShift, int Working, double Busy)> rows, (string, int) key, int onShift, int working, double busy)
    {
        var row = rows.GetValueOrDefault(key);
        rows[key] = (row.OnShift + onShift, row.Working + working, row.Busy + busy);
    }
}
