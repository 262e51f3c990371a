using System.Collections.Immutable;
using Dispatch.Core.Domain.Hospitals;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>
/// Hospital trips: the elder is fetched at home, brought to the entrance in time for checking in, accompanied until the end of the stay and
/// brought home, by the same people with nothing in between.
/// </summary>
internal sealed class HospitalTrips(BuildContext context, ElderDays days)
{
    public void Add(VisitDraft visit, ImmutableArray<Role> roles)
    {
        if (visit.Order.Terms.Appointment is not { } appointment
            || !context.Registers.Hospitals.TryGetValue(visit.Order.Terms.HospitalId, out var hospital))
        {
            context.Exclude(visit.Item, PlanCodes.NoAppointment);
            return;
        }

        var draft = visit with { Item = visit.Item with { WindowStart = appointment.Seconds, WindowEnd = appointment.Seconds } };
        var help = Help(visit);
        var entrance = appointment.Seconds - hospital.CheckIn.Value;
        var slowest = roles.SelectMany(r => r.AllowedVehicles).Select(v => context.Fleet[v].Staff.Mode).Distinct()
            .Max(mode => context.Travel.Seconds(context.Registers.Compounds[visit.Elder.CompoundId].Gate, hospital.Gate, mode, at: null));
        var gate = context.Registers.Compounds[visit.Elder.CompoundId].GateTime.Value;
        var fetch = Fetch(visit, entrance, gate + help + slowest);
        if (fetch.IsEmpty || entrance < 0)
        {
            context.Exclude(draft.Item, PlanCodes.NoStart, e => e with { Value = entrance - gate - help - slowest, Limit = entrance });
            return;
        }

        var stay = visit.Order.Terms.Stay?.Value ?? visit.Service.HospitalStay.Value;
        var filled = roles.Select((role, i) => role with
        {
            Activities = Legs(draft, i, hospital, (fetch, entrance, help, gate, hospital.CheckIn.Value + stay)), Contiguous = true,
        }).ToImmutableArray();
        LinkTeam(visit, filled);
        var busy = entrance + hospital.CheckIn.Value + stay + slowest + gate + help - fetch[0].Earliest;
        days.Add(new ElderEvent(visit.Order.Id, visit.Elder.Id, visit.Service.Code, filled[0].Activities[0], Windows.Hull(fetch), busy) { IsTrip = true });
        WarnMeals(visit, fetch[0].Earliest, fetch[0].Earliest + busy);
        context.Draft.Add(
            new Request { Id = visit.Order.Id, Roles = filled, UnservedPenalty = VisitRequests.Penalty(context, visit) },
            new RequestRef(visit.Service.Code, [draft.Item], context.HomeOf(visit.Elder), null));
    }

    /// <summary>When the elder may be fetched: not needlessly early, never too late for the entrance; the order's own windows where they leave anything.</summary>
    private ImmutableArray<TimeWindow> Fetch(VisitDraft visit, int entrance, int needed)
    {
        var earliest = entrance - needed - (context.Options.EscortSlackMinutes * 60);
        if (entrance <= 0)
            return [];
        var window = new TimeWindow(Math.Max(0, earliest), entrance);
        return visit.Order.Terms.Windows.IsEmpty && visit.Order.Terms.FixedStart is null ? [window] : Windows.Inside(visit.Asked, window);
    }

    private int Help(VisitDraft visit) =>
        (context.Registers.BuildingOf(visit.Elder)?.FromGate.Value ?? 0)
        + Durations.Planned(visit.Service, visit.Service.BaseTime, context.Registers.FloorsToClimb(visit.Elder), visit.Order.Terms.Items);

    private ImmutableArray<int> Legs(
        VisitDraft visit, int role, Hospital hospital, (ImmutableArray<TimeWindow> Fetch, int Entrance, int Help, int Gate, int Stay) times)
    {
        var id = visit.Roles.Length == 1 ? visit.Order.Id : $"{visit.Order.Id}/{visit.Roles[role].Number}";
        var home = context.Places.Compound(visit.Elder.CompoundId);
        var wished = visit.Order.Terms.Wished;
        var pickup = new Activity
        {
            Id = id + "/fetch",
            Location = home,
            Windows = times.Fetch,
            SoftEarliest = wished?.Earliest ?? 0,
            SoftLatest = wished?.Latest ?? TimeWindow.Forever,
            EarlyCost = wished is null || role > 0 ? 0 : Prices.PerSecondOfMinute(context.Options.EarlyPerMinute),
            LateCost = wished is null || role > 0 ? 0 : Prices.PerSecondOfMinute(context.Options.LatePerMinute),
            Setup = times.Gate,
            Service = times.Help,
        };
        var stay = new Activity
        {
            Id = id + "/stay", Location = context.Places.Hospital(hospital.Id), Windows = [new TimeWindow(times.Entrance, times.Entrance)], Service = times.Stay,
        };
        var back = new Activity { Id = id + "/home", Location = home, Setup = times.Gate, Service = times.Help };
        return
        [
            context.Draft.Add(pickup, PlanStopKind.EscortPickup, [visit.ItemOf(role)]),
            context.Draft.Add(stay, PlanStopKind.EscortStay, [visit.ItemOf(role)]),
            context.Draft.Add(back, PlanStopKind.EscortReturn, [visit.ItemOf(role)]),
        ];
    }

    private void LinkTeam(VisitDraft visit, ImmutableArray<Role> filled)
    {
        for (var i = 1; i < filled.Length; i++)
            days.Link(filled[0].Activities[0], filled[i].Activities[0], visit.Roles[i].MinGap.Value, visit.Roles[i].MaxGap.Value);
    }

    private void WarnMeals(VisitDraft visit, int from, int to)
    {
        foreach (var meal in days.MealsOf(visit.Elder.Id).Where(m => m.Window.Earliest < to && from < m.Window.Latest))
        {
            context.Warn(PlanCodes.AwayAtMeal, meal.OrderId,
                $"{visit.Elder.Name} 在送餐时段可能仍在就医(陪诊单 {visit.Order.Id});请改约或改送餐时间。",
                $"{visit.Elder.Name} may be at the hospital when meal {meal.OrderId} comes (trip {visit.Order.Id}); change one of them.");
        }
    }
}
