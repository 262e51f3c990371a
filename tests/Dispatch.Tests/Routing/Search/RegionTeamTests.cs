using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.Routing.Search.Uniform;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>Several workers on one plan cut into regions.</summary>
public sealed class RegionTeamTests
{
    /// <summary>Whatever the workers do to their regions goes together as one feasible plan whose gains add up.</summary>
    [Fact]
    public void Regions_go_together_as_one_plan()
    {
        var problem = UniformProblems.Create(3, customers: 240, vehicles: 70);
        var flat = new FlatProblem(problem);
        var adjacency = new Adjacency(flat);
        var near = new Neighbourhood(flat, 30);
        var first = new SearchWorker(flat, adjacency, near, 1, pool: null);
        first.Construct(new Budget(new SolveOptions { IterationLimit = 1 }, CancellationToken.None));
        UniformWorker[] workers = [new(flat, adjacency, near, 1, null), new(flat, adjacency, near, 2, null)];
        var team = new RegionTeam(workers, flat, adjacency, new Rng(5));
        var plan = first.BestSequences();
        var cost = first.BestCost;
        team.Pays(plan).ShouldBeTrue();
        for (var round = 0; round < 4; round++)
        {
            team.Split(plan);
            foreach (var w in workers)
            {
                for (var i = 0; i < 400; i++)
                    w.Step(5, 5);
            }

            var expected = cost + workers.Sum(w => w.BestCost - cost);
            plan = team.Best();
            var timed = PlanSketch.Timed(new PlanState(flat), plan).ShouldNotBeNull();
            timed.Cost.ShouldBe(expected);
            PlanSketch.Timed(new PlanState(flat), team.Current()).ShouldNotBeNull();
            cost = timed.Cost;
        }

        cost.ShouldBeLessThan(first.BestCost);
    }

    /// <summary>The same for days with wages: each worker changes its own routes alone, and the gains add up.</summary>
    [Fact]
    public void Regions_of_any_problem_go_together()
    {
        var flat = new FlatProblem(Paid(UniformProblems.Create(6, customers: 240, vehicles: 70)));
        flat.Uniform.ShouldBeFalse();
        var adjacency = new Adjacency(flat);
        SearchWorker[] workers = [new(flat, adjacency, null, 1, null), new(flat, adjacency, null, 2, null)];
        workers[0].Construct(new Budget(new SolveOptions { IterationLimit = 1 }, CancellationToken.None));
        var (plan, cost) = (workers[0].BestSequences(), workers[0].BestCost);
        var team = new RegionTeam(workers, flat, adjacency, new Rng(5));
        team.Pays(plan).ShouldBeTrue();
        team.Split(plan);
        foreach (var w in workers)
        {
            for (var i = 0; i < 150; i++)
                w.Step(5, 5);
        }

        for (var v = 0; v < plan.Length; v++)
            workers.Count(w => !w.Current(v).SequenceEqual(plan[v])).ShouldBeLessThanOrEqualTo(1, $"vehicle {v}");
        var expected = cost + workers.Sum(w => w.BestCost - cost);
        expected.ShouldBeLessThan(cost);
        PlanSketch.Timed(new PlanState(flat), team.Best()).ShouldNotBeNull().Cost.ShouldBe(expected);
    }

    /// <summary>Tied stops stay in one region; the plan is feasible and comes again.</summary>
    [Fact]
    public void Tied_work_is_planned_in_regions()
    {
        var problem = Paid(UniformProblems.Create(7, customers: 240, vehicles: 70));
        problem = Problem.Create(problem with { Links = [.. Enumerable.Range(0, 4).Select(k => new Link(2 * k, (2 * k) + 1, -500, 500))] });
        var options = new SolveOptions { IterationLimit = 2_000, Threads = 2, Seed = 3 };
        var plan = new RuinRecreateSolver().Solve(problem, options, cancel: TestContext.Current.CancellationToken);
        var again = new RuinRecreateSolver().Solve(problem, options, cancel: TestContext.Current.CancellationToken);
        again.Routes.Select(r => r.Steps.ToArray()).ShouldBe(plan.Routes.Select(r => r.Steps.ToArray()));
        SolutionChecker.Check(problem, plan).Feasible.ShouldBeTrue();
    }

    /// <summary>Routes 0 and 2 share a gap, 2 and 3 another: they belong together.</summary>
    [Fact]
    public void Routes_that_share_gaps_are_tied()
    {
        var problem = UniformProblems.Create(8, customers: 8, vehicles: 5);
        var flat = new FlatProblem(Problem.Create(problem with { Links = [new Link(0, 4, -500, 500), new Link(5, 6, -500, 500)] }));
        var ties = RouteTies.Of(flat, [[0, 1], [2, 3], [4, 5], [6], [7]]);
        ties[2].ShouldBe(ties[0]);
        ties[3].ShouldBe(ties[0]);
        ties.Distinct().Count().ShouldBe(3);
    }

    /// <summary>With regions the plan depends on seed, threads and iterations alone, and the checker accepts it.</summary>
    [Fact]
    public void Two_threads_give_the_same_plan_again()
    {
        var problem = UniformProblems.Create(4, customers: 240, vehicles: 70);
        var options = new SolveOptions { IterationLimit = 8_000, Threads = 2, Seed = 9 };
        var plan = new RuinRecreateSolver().Solve(problem, options, cancel: TestContext.Current.CancellationToken);
        var again = new RuinRecreateSolver().Solve(problem, options, cancel: TestContext.Current.CancellationToken);
        again.Routes.Select(r => r.Steps.ToArray()).ShouldBe(plan.Routes.Select(r => r.Steps.ToArray()));
        SolutionChecker.Check(problem, plan).Feasible.ShouldBeTrue();
    }

    /// <summary>A small plan is not cut, nor one for a single worker.</summary>
    [Fact]
    public void Small_plans_are_not_cut()
    {
        var flat = new FlatProblem(UniformProblems.Create(4, customers: 240, vehicles: 70));
        var adjacency = new Adjacency(flat);
        var near = new Neighbourhood(flat, 30);
        UniformWorker[] workers = [new(flat, adjacency, near, 1, null), new(flat, adjacency, near, 2, null)];
        int[][] few = [[.. Enumerable.Range(0, 240)], .. Enumerable.Repeat(Array.Empty<int>(), 69)];
        int[][] many = [.. Enumerable.Range(0, 70).Select(v => v < 24 ? Enumerable.Range(v * 10, 10).ToArray() : [])];
        new RegionTeam(workers, flat, adjacency, new Rng(1)).Pays(few).ShouldBeFalse();
        new RegionTeam(workers[..1], flat, adjacency, new Rng(1)).Pays(many).ShouldBeFalse();
        new RegionTeam(workers, flat, adjacency, new Rng(1)).Pays(many).ShouldBeTrue();
    }

    private static Problem Paid(Problem problem) => Problem.Create(problem with { Vehicles = [.. problem.Vehicles.Select(v => v with { WorkCost = 1 })] });
}
