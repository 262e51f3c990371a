using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>Who fills a role and how: one vehicle, in order, without interruption, allowed and skilled; different vehicles in a team.</summary>
internal static class Roles
{
    public static void Check(PlanView plan, Findings findings)
    {
        for (var r = 0; r < plan.Problem.Requests.Length; r++)
        {
            var roles = plan.Problem.Requests[r].Roles;
            for (var k = 0; k < roles.Length; k++)
            {
                if (plan.FirstVisit(roles[k]) is not { } first)
                    continue;
                CheckSequence(plan, roles[k], first, findings);
                CheckTeam(plan, r, k, first, findings);
                if (first.Route >= 0)
                    CheckPerson(plan, r, roles[k], first, findings);
            }
        }
    }

    private static void CheckSequence(PlanView plan, Role role, Visit first, Findings findings)
    {
        Visit? before = null;
        foreach (var activity in role.Activities)
        {
            var visit = plan.Visits[activity];
            var neighbour = before;
            before = visit.Times > 0 ? visit : null;
            if (visit.Times == 0)
                continue;
            if (visit.Vehicle != first.Vehicle)
                findings.Break(ViolationCodes.RoleSplit, visit.Vehicle, visit.Step, activity, visit.Vehicle, first.Vehicle);
            else if (neighbour is { } near && near.Vehicle == visit.Vehicle)
                CheckStep(role, activity, near, visit, findings);
        }
    }

    private static void CheckStep(Role role, int activity, Visit before, Visit visit, Findings findings)
    {
        if (visit.Route != before.Route)
            return; // Two routes of one vehicle: reported as such.
        if (visit.Step < before.Step)
            findings.Break(ViolationCodes.RoleOrder, visit.Vehicle, visit.Step, activity, visit.Step, before.Step);
        else if (role.Contiguous && visit.Step > before.Step + 1)
            findings.Break(ViolationCodes.RoleInterrupted, visit.Vehicle, visit.Step, activity, visit.Step - before.Step - 1, 0);
    }

    private static void CheckTeam(PlanView plan, int request, int position, Visit visit, Findings findings)
    {
        var roles = plan.Problem.Requests[request].Roles;
        for (var other = 0; other < position; other++)
        {
            if (plan.FirstVisit(roles[other]) is { } taken && taken.Vehicle == visit.Vehicle)
            {
                findings.Break(ViolationCodes.TeamSameVehicle, visit.Vehicle, visit.Step, request, position, other);
                return;
            }
        }
    }

    private static void CheckPerson(PlanView plan, int request, Role role, Visit visit, Findings findings)
    {
        var vehicle = plan.Problem.Vehicles[visit.Vehicle];
        foreach (var needed in role.Skills)
        {
            var held = 0;
            foreach (var skill in vehicle.Skills)
            {
                if (skill.Skill == needed.Skill)
                    held = Math.Max(held, skill.Level);
            }

            if (held < needed.Level)
                findings.Break(ViolationCodes.Skill, visit.Vehicle, visit.Step, request, held, needed.Level);
        }

        if (!role.AllowedVehicles.IsEmpty && !role.AllowedVehicles.Contains(visit.Vehicle))
            findings.Break(ViolationCodes.VehicleNotAllowed, visit.Vehicle, visit.Step, request, visit.Vehicle, role.AllowedVehicles.Length);
        if (role.ForbiddenVehicles.Contains(visit.Vehicle))
            findings.Break(ViolationCodes.VehicleForbidden, visit.Vehicle, visit.Step, request, visit.Vehicle, role.ForbiddenVehicles.Length);
    }
}
