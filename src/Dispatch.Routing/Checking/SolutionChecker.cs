using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>
/// The independent judge of solutions. It shares no code with rules, evaluation or search: from the problem and the written solution alone
/// it works out every clock, way, load, person and cost again. Thread safe; the same input gives the same certificate.
/// </summary>
public static class SolutionChecker
{
    /// <summary>
    /// Checks a solution against its problem. Any solution gets a certificate: one that makes no sense (missing lists, indices of nothing,
    /// absurd times) comes back infeasible with the codes of what is wrong.
    /// </summary>
    /// <param name="problem">A validated problem (<see cref="Problem.Create"/>).</param>
    /// <param name="solution">The solution to judge.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Certificate Check(Problem problem, Solution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        var findings = new Findings();
        var plan = PlanReader.Read(problem, solution, findings);
        var soft = CheckRoutes(plan, findings);
        CheckWhole(plan, solution, findings);
        var served = problem.Requests.Count(plan.IsServed);
        var certificate = new Certificate(
            Feasible: findings.Hard.Count == 0,
            Violations: [.. findings.Hard],
            SoftViolations: [.. findings.Soft],
            Cost: new CostTerms(),
            Served: served,
            Unserved: problem.Requests.Length - served,
            Vehicles: plan.Routes.Count(r => r.Activities > 0),
            Trips: plan.Routes.Sum(r => r.UsedTrips),
            Distance: plan.Routes.Sum(r => r.Distance),
            TravelTime: plan.Routes.Sum(r => r.TravelTime))
        {
            ProblemHash = PlanHash.Of(problem),
            SolutionHash = PlanHash.Of(solution),
        };
        return Costs.Complete(certificate, plan, soft);
    }

    /// <summary>Checks each route by itself; gives the soft limits that each passes.</summary>
    private static List<Violation[]> CheckRoutes(PlanView plan, Findings findings)
    {
        var soft = new List<Violation[]>();
        var published = plan.Problem.Requests.SelectMany(r => r.Roles).Where(r => r.Published is not null).ToDictionary(r => r.Activities[0], r => r.Published!);
        foreach (var route in plan.Routes)
        {
            Clocks.Check(plan.Problem, route, findings);
            Depots.Check(plan.Problem, route, findings);
            Freshness.Check(plan.Problem, route, findings);
            Breaks.Check(route, findings);
            RouteLimits.Check(route, findings);
            var before = findings.Soft.Count;
            SoftLimits.Check(plan.Problem, published, route, findings);
            soft.Add([.. findings.Soft.Skip(before)]);
        }

        return soft;
    }

    private static void CheckWhole(PlanView plan, Solution solution, Findings findings)
    {
        var shipments = new Shipments(plan.Problem);
        shipments.Check(plan, findings);
        Loads.Check(plan, shipments, findings);
        Coverage.Check(plan, solution, findings);
        Roles.Check(plan, findings);
        Gaps.Check(plan, findings);
        Conflicts.Check(plan, findings);
        Equipment.Check(plan, findings);
        Locks.Check(plan, findings);
    }
}
