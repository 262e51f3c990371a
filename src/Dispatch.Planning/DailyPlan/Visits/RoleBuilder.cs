using System.Collections.Immutable;
using Dispatch.Core.Domain.Services;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>Turns a role of the catalogue and an order into a role of the routing problem; the activities are added later.</summary>
internal sealed class RoleBuilder(BuildContext context)
{
    private readonly RoleFilter _filter = new(context);
    private readonly Continuity _continuity = new(context);

    /// <summary>All roles of a visit, or null after excluding it because nobody may fill one.</summary>
    public ImmutableArray<Role>? Make(VisitDraft visit)
    {
        var roles = ImmutableArray.CreateBuilder<Role>();
        for (var i = 0; i < visit.Roles.Length; i++)
        {
            var locked = i < visit.Order.Terms.FixedStaffIds.Length ? visit.Order.Terms.FixedStaffIds[i] : "";
            if (Make(visit, visit.Roles[i], locked) is not { } role)
                return null;
            roles.Add(role);
        }

        return roles.ToImmutable();
    }

    private Role? Make(VisitDraft visit, ServiceRole role, string locked)
    {
        var need = GenderNeed.Of(role, visit.Order.Terms.Gender, visit.Elder);
        var staff = locked.Length > 0 ? Locked(locked) : Allowed(visit, role, need);
        var refused = _continuity.Refused(visit.Elder.Id);
        var free = staff.Vehicles.Where(v => !refused.Contains(v)).ToImmutableArray();
        if (free.IsEmpty)
        {
            var blocked = staff.Vehicles.Length == 0 ? staff.Blocked : staff.Blocked.SetItem(PlanCodes.Refused, staff.Vehicles.Length);
            context.Exclude(visit.Item, locked.Length > 0 ? PlanCodes.FixedStaffAway : PlanCodes.NoStaff, e => e with
            {
                Limit = 1, BlockedBy = blocked, StaffId = locked.Length > 0 ? locked : null,
            });
            return null;
        }

        var (named, others) = locked.Length > 0 ? ([], 0) : _continuity.Prices(visit.Elder.Id, free, need.Preferred);
        return new Role
        {
            Activities = [],
            Skills = SkillsOf(visit, role),
            Equipment = [.. role.Equipment.Distinct(StringComparer.Ordinal).Select(kind => context.Equipment[kind])],
            AllowedVehicles = staff.Vehicles,
            ForbiddenVehicles = refused,
            Preferences = named,
            OtherVehicleCost = others,
        };
    }

    private RoleStaff Locked(string staffId) => new(
        [.. _continuity.VehiclesOf(staffId).Where(v => context.Fleet[v].Trunk is null)], ImmutableSortedDictionary<string, int>.Empty);

    private RoleStaff Allowed(VisitDraft visit, ServiceRole role, GenderNeed need)
    {
        if (need.Impossible)
            return new RoleStaff([], ImmutableSortedDictionary<string, int>.Empty.Add(PlanCodes.Gender, context.Fleet.Length));
        var van = visit.Service.Place == ServicePlace.HospitalTrip && (visit.Order.Terms.Wheelchair ?? visit.Elder.Wheelchair);
        var street = context.Registers.Compounds[visit.Elder.CompoundId].StreetCode;
        return _filter.For(role, new RoleWish(need.Required, visit.Order.Terms.ProviderId, street, van, visit.Service.MayJoinMeal));
    }

    private ImmutableArray<SkillLevel> SkillsOf(VisitDraft visit, ServiceRole role)
    {
        var needs = visit.Elder.Dementia ? role.Skills.Concat(role.DementiaSkills) : role.Skills;
        return [.. needs.GroupBy(n => n.SkillCode, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SkillLevel(context.Skills[g.Key], Math.Max(g.Max(n => n.Level), visit.Order.Terms.MinLevel ?? 0)))];
    }
}
