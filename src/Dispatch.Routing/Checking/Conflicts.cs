using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>Nobody serves both requests of a conflict; the vehicles of one crew are one person.</summary>
internal static class Conflicts
{
    public static void Check(PlanView plan, Findings findings)
    {
        for (var i = 0; i < plan.Problem.Conflicts.Length; i++)
        {
            var (first, second) = (plan.Problem.Conflicts[i].First, plan.Problem.Conflicts[i].Second);
            foreach (var visit in VisitsOf(plan, second))
            {
                var person = PersonOf(plan.Problem, visit.Vehicle);
                foreach (var other in VisitsOf(plan, first).Where(v => PersonOf(plan.Problem, v.Vehicle) == person).Take(1))
                    findings.Break(ViolationCodes.Conflict, visit.Vehicle, visit.Step, second, first, other.Vehicle);
            }
        }
    }

    private static IEnumerable<Visit> VisitsOf(PlanView plan, int request) =>
        plan.Problem.Requests[request].Roles.SelectMany(r => r.Activities).Select(a => plan.Visits[a])
            .Where(v => v.Times > 0 && v.Vehicle >= 0 && v.Vehicle < plan.Problem.Vehicles.Length).DistinctBy(v => v.Vehicle);

    private static int PersonOf(Problem problem, int vehicle) => problem.Vehicles[vehicle].Crew ?? -1 - vehicle;
}
