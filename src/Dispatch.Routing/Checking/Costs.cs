using System.Collections.Immutable;

namespace Dispatch.Routing.Checking;

/// <summary>Every cost term of the plan, its routes and their steps, from the problem, the routes and the soft limits passed.</summary>
internal static class Costs
{
    /// <summary>The certificate with its costs, which add up exactly from steps to routes and with the unserved to the plan.</summary>
    public static Certificate Complete(Certificate certificate, PlanView plan, IReadOnlyList<Violation[]> soft)
    {
        var steps = plan.Routes.Select((route, i) => StepCosts.Of(plan, route, i, soft[i])).ToList();
        AddLargestLateness(plan, soft, steps);
        ImmutableArray<RouteCosts> routes = [.. steps.Select((s, i) => new RouteCosts(plan.Routes[i].Index, CostTerms.Sum(s), [.. s]))];
        ImmutableArray<RequestCost> unserved =
            [.. plan.Problem.Requests.Select((r, i) => (Request: r, Index: i)).Where(r => !plan.IsServed(r.Request)).Select(r => new RequestCost(r.Index, r.Request.UnservedPenalty))];
        var penalties = new CostTerms { Unserved = Money.Cut(unserved.Aggregate((Int128)0, (sum, r) => sum + r.Cost)) };
        return certificate with { Cost = CostTerms.Sum(routes.Select(r => r.Cost).Append(penalties)), Routes = routes, UnservedCosts = unserved };
    }

    /// <summary>The plan's largest lateness costs where it happens first.</summary>
    private static void AddLargestLateness(PlanView plan, IReadOnlyList<Violation[]> soft, List<CostTerms[]> steps)
    {
        var (largest, route, step) = (0L, -1, -1);
        for (var r = 0; r < soft.Count; r++)
        {
            foreach (var late in soft[r].Where(s => s.Code == ViolationCodes.Late && s.Value - s.Limit > largest))
                (largest, route, step) = (late.Value - late.Limit, r, late.Step);
        }

        if (route >= 0)
            steps[route][step] = steps[route][step] with { MaxLateness = Money.Times(plan.Problem.MaxLatenessCost, largest) };
    }
}
