using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>Random small problems with every rule switched on, solved and judged by the independent checker.</summary>
public sealed class RandomSolveTests
{
    /// <summary>Every solution is feasible, and the search's own cost is the checker's to the unit.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(300)]
    public void Every_solution_passes_the_checker_at_the_cost_the_search_states(int first)
    {
        for (var seed = first + 1; seed <= first + 100; seed++)
        {
            var problem = RandomProblems.Create((ulong)seed);
            var last = new LastProgress();
            var solution = new RuinRecreateSolver().Solve(problem, new SolveOptions { Seed = (ulong)seed, IterationLimit = 400 }, last, TestContext.Current.CancellationToken);
            var certificate = SolutionChecker.Check(problem, solution);
            certificate.Violations.ShouldBeEmpty($"seed {seed}");
            certificate.Cost.Total.ShouldBe(last.Value.BestCost, $"seed {seed}");
        }
    }

    /// <summary>The same seed, threads and iterations give the same plan to the byte.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Same_seed_gives_the_same_plan(int threads)
    {
        var problem = RandomProblems.Create(7, new RandomProblemOptions { Vehicles = 8, Requests = 30 });
        var options = new SolveOptions { Seed = 11, Threads = threads, IterationLimit = 3000 };
        var first = PlanHash.Of(new RuinRecreateSolver().Solve(problem, options, null, TestContext.Current.CancellationToken));
        var second = PlanHash.Of(new RuinRecreateSolver().Solve(problem, options, null, TestContext.Current.CancellationToken));
        second.ShouldBe(first);
    }

    /// <summary>Cancelling keeps the best plan so far, and it is a whole one.</summary>
    [Fact]
    public void A_cancelled_search_returns_a_checked_plan()
    {
        var problem = RandomProblems.Create(3, new RandomProblemOptions { Vehicles = 6, Requests = 20 });
        using var cancel = new CancellationTokenSource();
        var stop = new CancelOnProgress(cancel);
        var solution = new RuinRecreateSolver().Solve(problem, new SolveOptions { IterationLimit = long.MaxValue / 64 }, stop, cancel.Token);
        SolutionChecker.Check(problem, solution).Feasible.ShouldBeTrue();
    }

    private sealed class CancelOnProgress(CancellationTokenSource cancel) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => cancel.Cancel();
    }
}
