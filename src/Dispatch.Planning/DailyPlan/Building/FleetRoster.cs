using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Who works that day: one vehicle for each person's shift, by person and start; people who drive a trunk van are that van.</summary>
internal static class FleetRoster
{
    public static ImmutableArray<VehicleRef> OnDuty(BuildContext context)
    {
        var vans = context.Registers.Registers.TrunkVehicles.OrderBy(t => t.Id, StringComparer.Ordinal)
            .GroupBy(t => t.DriverId).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var free = new FreeTimes(context);
        var fleet = from staff in context.Registers.Registers.Staff.OrderBy(s => s.Id, StringComparer.Ordinal)
                    where context.Scope.HasStaff(staff)
                    from shift in context.Registers.ShiftsOn(staff.Id, context.Date).SelectMany(free.Of)
                    select new VehicleRef(staff, shift, vans.GetValueOrDefault(staff.Id));
        var found = fleet.ToImmutableArray();
        WarnExpired(context, found);
        free.Warn();
        return found;
    }

    private static void WarnExpired(BuildContext context, ImmutableArray<VehicleRef> fleet)
    {
        var expired = from staff in fleet.Select(v => v.Staff).DistinctBy(s => s.Id)
                      from qualification in context.Registers.QualificationsOf(staff.Id)
                      where !qualification.IsValidOn(context.Date)
                      select (staff, qualification);
        foreach (var (staff, qualification) in expired)
        {
            var skill = context.Registers.Skills.TryGetValue(qualification.SkillCode, out var known) ? known.Name : qualification.SkillCode;
            context.Warn(PlanCodes.Expired, staff.Id,
                $"{staff.Name} 的“{skill}”资质已于 {qualification.ValidUntil:yyyy-MM-dd} 到期,当日不计;请续证或换人。",
                $"{staff.Name}'s qualification {qualification.SkillCode} expired on {qualification.ValidUntil:yyyy-MM-dd} and does not count; renew it.");
        }
    }
}
