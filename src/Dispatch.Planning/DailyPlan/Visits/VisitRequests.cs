using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>
/// Turns visits of any service into requests, by the catalogue alone: how many people, how long, where, who may. Hospital trips come first;
/// other visits keep out of their way and of the elder's meals.
/// </summary>
internal sealed class VisitRequests(BuildContext context, ElderDays days)
{
    private readonly RoleBuilder _roles = new(context);

    public void Add(IEnumerable<VisitOrder> orders)
    {
        var drafts = orders.OrderBy(o => o.Id, StringComparer.Ordinal).Select(Draft).OfType<VisitDraft>().ToList();
        var trips = new HospitalTrips(context, days);
        foreach (var visit in drafts.Where(d => d.Service.Place == ServicePlace.HospitalTrip))
        {
            if (_roles.Make(visit) is { } roles)
                trips.Add(visit, roles);
        }

        var homes = new HomeWindows(context, days);
        foreach (var visit in drafts.Where(d => d.Service.Place == ServicePlace.Home))
        {
            if (_roles.Make(visit) is { } roles)
                AddHome(visit, roles, homes);
        }
    }

    private VisitDraft? Draft(VisitOrder order)
    {
        var elder = context.Registers.Elders[order.ElderId];
        var item = ItemFactory.Visit(context.Registers, order, null);
        context.Registers.Services.TryGetValue(order.Terms.ServiceCode, out var service);
        var roles = context.Registers.RolesOf(order.Terms.ServiceCode).ToImmutableArray();
        if (service is null || roles.IsEmpty || service.Place is not (ServicePlace.Home or ServicePlace.HospitalTrip))
        {
            context.Exclude(item, PlanCodes.NoService);
            return null;
        }

        var draft = new VisitDraft(order, service, roles, elder, item);
        return draft.Asked.IsEmpty ? draft : draft with { Item = ItemFactory.Visit(context.Registers, order, Windows.Hull(draft.Asked)) };
    }

    private void AddHome(VisitDraft visit, ImmutableArray<Role> roles, HomeWindows homes)
    {
        var durations = visit.Roles.Select(r => Duration(visit, r)).ToList();
        var cut = homes.Cut(visit, durations[0]);
        if (cut.Windows.IsEmpty)
        {
            context.Exclude(visit.Item, PlanCodes.NoStart, e => e with
            {
                Value = visit.Asked.IsEmpty ? 0 : visit.Asked[0].Earliest, Limit = visit.Asked.IsEmpty ? 0 : visit.Asked[^1].Latest,
            });
            return;
        }

        var gate = context.Registers.Compounds[visit.Elder.CompoundId].GateTime.Value;
        var filled = roles.Select((role, i) => role with { Activities = [AddActivity(visit, i, durations[i], cut.Windows, gate)] }).ToImmutableArray();
        var first = filled[0].Activities[0];
        for (var i = 1; i < filled.Length; i++)
            days.Link(first, filled[i].Activities[0], visit.Roles[i].MinGap.Value, visit.Roles[i].MaxGap.Value);
        foreach (var (meal, mealFirst, minGap, maxGap) in cut.Gaps)
            days.Link(mealFirst ? meal : first, mealFirst ? first : meal, minGap, maxGap);
        days.Add(new ElderEvent(visit.Order.Id, visit.Elder.Id, visit.Service.Code, first, Windows.Hull(cut.Windows), gate + durations[0]));
        context.Draft.Add(
            new Request { Id = visit.Order.Id, Roles = filled, UnservedPenalty = Penalty(context, visit) },
            new RequestRef(visit.Service.Code, [visit.Item], context.HomeOf(visit.Elder), null));
    }

    private int AddActivity(VisitDraft visit, int role, int duration, ImmutableArray<TimeWindow> windows, int gate)
    {
        var wished = role == 0 ? visit.Order.Terms.Wished : null;
        var gap = visit.Roles[role];
        var later = role == 0 ? windows : [.. windows.Select(w => new TimeWindow(w.Earliest + gap.MinGap.Value, w.Latest + gap.MaxGap.Value))];
        var activity = new Activity
        {
            Id = visit.Roles.Length == 1 ? visit.Order.Id : $"{visit.Order.Id}/{gap.Number}",
            Location = context.Places.Compound(visit.Elder.CompoundId),
            Windows = role == 0 || gap.MaxGap.Value == gap.MinGap.Value ? later : [Windows.Hull(later)],
            SoftEarliest = wished?.Earliest ?? 0,
            SoftLatest = wished?.Latest ?? TimeWindow.Forever,
            EarlyCost = wished is null ? 0 : Prices.PerSecondOfMinute(context.Options.EarlyPerMinute),
            LateCost = wished is null ? 0 : Prices.PerSecondOfMinute(context.Options.LatePerMinute),
            Setup = gate,
            Service = duration,
        };
        return context.Draft.Add(activity, PlanStopKind.Visit, [visit.ItemOf(role)]);
    }

    /// <summary>From the gate to the door, the work, and back to the gate, seconds.</summary>
    private int Duration(VisitDraft visit, ServiceRole role)
    {
        var walk = 2 * (context.Registers.BuildingOf(visit.Elder)?.FromGate.Value ?? 0);
        var work = visit.Order.Terms.Duration?.Value
            ?? Durations.Planned(visit.Service, role.OwnTime ?? visit.Service.BaseTime, context.Registers.FloorsToClimb(visit.Elder), visit.Order.Terms.Items);
        return walk + work;
    }

    /// <summary>The price of leaving a visit undone grows with the people it needs.</summary>
    public static long Penalty(BuildContext context, VisitDraft visit) =>
        visit.Roles.Length * Prices.Whole(context.Options.Unserved[visit.Priority - 1]);
}
