using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools.Exact;
using Dispatch.Routing.Search;
using Dispatch.TestData;
using Dispatch.Tests.Routing;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.OrTools;

/// <summary>On a small day OR-Tools has the last word. All 200 cases are in benchmarks/results/exact-small.md.</summary>
public sealed class ExactFinishTests
{
    /// <summary>
    /// What the search misses by itself is found: in 161 (19 % dearer) a load must stand before a break while its stops stand behind it, in 187 and 198 clocks move together.
    /// The plan that is handed out is the optimum, and its bound says so.
    /// </summary>
    [Theory]
    [InlineData(161)]
    [InlineData(187)]
    [InlineData(198)]
    public void What_the_search_misses_is_found_and_proven(int number)
    {
        using var cp = CpWorkers.RealSolver();
        var problem = SmallCases.Create(number);
        var alone = Judge(problem, new RuinRecreateSolver().Solve(problem, SmallCases.Options(number), null, TestContext.Current.CancellationToken));
        var told = new LastProgress();
        var finished = Judge(problem, new RuinRecreateSolver(cp).Solve(problem, SmallCases.Options(number), told, TestContext.Current.CancellationToken));
        var optimum = new ExactSolver(cp).Solve(problem, null, TestContext.Current.CancellationToken);
        (optimum.Status, optimum.Cost).ShouldBe((ExactStatus.Optimal, finished));
        finished.ShouldBeLessThan(alone);
        (told.Value.BestCost, told.Value.Bound).ShouldBe((finished, finished));
        told.Value.Recombination!.Value.Gain.ShouldBeGreaterThanOrEqualTo(alone - finished);
    }

    /// <summary>A plan that is a cheapest one already stays as it is, and is proven to be one.</summary>
    [Fact]
    public void An_optimum_is_proven_and_kept()
    {
        using var cp = CpWorkers.RealSolver();
        var problem = SmallCases.Create(45);
        var told = new LastProgress();
        var plan = new RuinRecreateSolver(cp).Solve(problem, SmallCases.Options(45), told, TestContext.Current.CancellationToken);
        var cost = Judge(problem, plan);
        (told.Value.BestCost, told.Value.Bound).ShouldBe((cost, cost));
        Judge(problem, new RuinRecreateSolver(cp).Solve(problem, SmallCases.Options(45), null, TestContext.Current.CancellationToken)).ShouldBe(cost);
    }

    /// <summary>The only requests left undone carry reasons as any other plan's do.</summary>
    [Fact]
    public void What_stays_undone_has_a_reason()
    {
        using var cp = CpWorkers.RealSolver();
        var problem = SmallCases.Create(161);
        var plan = new RuinRecreateSolver(cp).Solve(problem, SmallCases.Options(161), null, TestContext.Current.CancellationToken);
        plan.Unserved.ShouldNotBeEmpty();
        plan.Unserved.ShouldAllBe(u => u.Reason.Code.Length > 0);
        plan.Unserved.ShouldContain(u => u.Reason.BlockedBy.Count > 0);
    }

    private static long Judge(Problem problem, Solution plan)
    {
        var certificate = SolutionChecker.Check(problem, plan);
        certificate.Violations.ShouldBeEmpty();
        return certificate.Cost.Total;
    }
}
