using Dispatch.Routing.Checking;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.Routing.Timing;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Timing;

/// <summary>The last pass over a plan: feasible as before, cheaper by exactly what it says, the same stops, nothing left to gain.</summary>
public sealed class FinalClocksTests
{
    /// <summary>Random problems with every rule, with and without hours of traffic: searched plans at the search's own clocks, then at the cheapest.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Plans_stay_feasible_and_get_cheaper_by_what_is_said(int bands)
    {
        var gains = 0;
        for (var seed = 1UL; seed <= 40; seed++)
        {
            var problem = RandomProblems.Create(seed, new RandomProblemOptions { Vehicles = 4, Requests = 9, CrossLinks = 2, Bands = bands });
            var plan = SearchClocks(problem, new RuinRecreateSolver().Solve(problem, new SolveOptions { Seed = seed, IterationLimit = 150 }, null, TestContext.Current.CancellationToken));
            var (timed, saved) = FinalClocks.Of(problem, plan);
            Judge(problem, timed, seed).ShouldBe(Judge(problem, plan, seed) - saved, $"seed {seed}");
            Sequence(timed).ShouldBe(Sequence(plan), $"seed {seed}");
            FinalClocks.Of(problem, timed).Saved.ShouldBe(0, $"seed {seed}");
            gains += saved > 0 ? 1 : 0;
        }

        gains.ShouldBeGreaterThan(12);
    }

    /// <summary>The plan's routes with the clocks of the search; itself where breaks that are left out stand otherwise.</summary>
    private static Solution SearchClocks(Problem problem, Solution plan)
    {
        var flat = new FlatProblem(problem);
        var nodes = new int[problem.Vehicles.Length][];
        for (var v = 0; v < nodes.Length; v++)
        {
            var steps = plan.Routes.FirstOrDefault(r => r.Vehicle == v)?.Steps ?? [];
            var breaks = flat.Vehicles[v].Breaks;
            int[] route = [.. steps.Where(s => s.Kind is not (StepKind.Start or StepKind.End)).Select(s =>
                s.Kind == StepKind.Activity ? s.Index : s.Kind == StepKind.Load ? flat.FirstLoad + s.Index : breaks[s.Index])];
            nodes[v] = [.. route, .. breaks.Except(route)];
        }

        var state = new PlanState(flat);
        try
        {
            state.Load(nodes);
        }
        catch (InvalidOperationException)
        {
            return plan;
        }

        var written = SolutionWriter.Write(state, r => plan.Unserved.First(u => u.Request == r).Reason);
        return SolutionChecker.Check(problem, written).Feasible ? written : plan;
    }

    private static string[] Sequence(Solution plan) => [.. plan.Routes.SelectMany(r => r.Steps.Where(s => s.Kind != StepKind.Break).Select(s => $"{r.Vehicle} {s.Kind} {s.Index}"))];

    private static long Judge(Problem problem, Solution plan, ulong seed)
    {
        var certificate = SolutionChecker.Check(problem, plan);
        certificate.Violations.ShouldBeEmpty($"seed {seed}");
        return certificate.Cost.Total;
    }
}
