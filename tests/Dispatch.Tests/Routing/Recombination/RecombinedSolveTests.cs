using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Recombination;

/// <summary>The search with a solver that recombines its routes: never worse for it, never harmed by it.</summary>
public sealed class RecombinedSolveTests
{
    private static readonly SolveOptions _options = new() { Seed = 11, IterationLimit = 400 };

    /// <summary>
    /// 200 random problems with every rule: the plan passes the checker at the cost the search states, every model's hint (the plan) keeps all of
    /// the model's constraints, and some answers are better.
    /// </summary>
    [Fact]
    public void Every_recombined_plan_passes_the_checker()
    {
        var (solved, improved, gains) = (0, 0, 0);
        for (var seed = 1; seed <= 200; seed++)
        {
            var problem = RandomProblems.Create((ulong)seed, new RandomProblemOptions { Vehicles = 4, Requests = 11 });
            var solver = new TinyCpSolver();
            var log = new ProgressLog();
            var solution = new RuinRecreateSolver(solver).Solve(problem, new SolveOptions { Seed = (ulong)seed, IterationLimit = 120 }, log, TestContext.Current.CancellationToken);
            var certificate = SolutionChecker.Check(problem, solution);
            certificate.Violations.ShouldBeEmpty($"seed {seed}");
            certificate.Cost.Total.ShouldBe(log.Last.BestCost, $"seed {seed}");
            solver.SoundHints.ShouldBe(solver.Solved, $"seed {seed}");
            log.Costs.SequenceEqual(log.Costs.OrderDescending()).ShouldBeTrue($"seed {seed}");
            (solved, improved, gains) = (solved + solver.Solved, improved + solver.Improved, gains + log.Last.Recombination!.Value.Gains);
        }

        solved.ShouldBeGreaterThan(200);
        improved.ShouldBeGreaterThan(0);
        gains.ShouldBeGreaterThan(0);
    }

    /// <summary>The same seed, threads and iterations give the same plan to the byte.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Same_seed_gives_the_same_plan(int threads)
    {
        var options = _options with { Threads = threads };
        Hash(new TinyCpSolver(), options).ShouldBe(Hash(new TinyCpSolver(), options));
    }

    /// <summary>Switched off, missing, or never answering: the plan is the search's own, to the byte.</summary>
    [Fact]
    public void Without_answers_the_plan_is_the_search_s_own()
    {
        var alone = Hash(null, _options);
        Hash(NoCpSolver.Off, _options).ShouldBe(alone);
        Hash(FaultyCpSolver.Lost(CpCodes.Hung), _options).ShouldBe(alone);
        Hash(FaultyCpSolver.Lost(CpCodes.Crashed), _options).ShouldBe(alone);
        Hash(FaultyCpSolver.Liar(), _options).ShouldBe(alone);
        Hash(FaultyCpSolver.Short(), _options).ShouldBe(alone);
    }

    /// <summary>Two losses in a row end the attempts, and both are counted.</summary>
    [Fact]
    public void Two_losses_in_a_row_end_the_attempts()
    {
        var solver = FaultyCpSolver.Lost(CpCodes.Crashed);
        var log = new ProgressLog();
        new RuinRecreateSolver(solver).Solve(Problem(), _options, log, TestContext.Current.CancellationToken);
        solver.Calls.ShouldBe(2);
        log.Last.Recombination!.Value.Lost.ShouldBe(2);
        log.Last.Recombination!.Value.Models.ShouldBe(0);
    }

    /// <summary>Without OR-Tools the search's reports say nothing of it.</summary>
    [Fact]
    public void Reports_name_no_share_without_it()
    {
        var log = new ProgressLog();
        new RuinRecreateSolver(NoCpSolver.Off).Solve(Problem(), _options, log, TestContext.Current.CancellationToken);
        log.Last.Recombination.ShouldBeNull();
    }

    private static Problem Problem() => RandomProblems.Create(7, new RandomProblemOptions { Vehicles = 6, Requests = 18 });

    private static string Hash(ICpSolver? solver, SolveOptions options) =>
        PlanHash.Of(new RuinRecreateSolver(solver).Solve(Problem(), options, null, TestContext.Current.CancellationToken));

    private sealed class ProgressLog : IProgress<SolveProgress>
    {
        public SolveProgress Last { get; private set; }

        public List<long> Costs { get; } = [];

        public void Report(SolveProgress value)
        {
            Last = value;
            Costs.Add(value.BestCost);
        }
    }
}
