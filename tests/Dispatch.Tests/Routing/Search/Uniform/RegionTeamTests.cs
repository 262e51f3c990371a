using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.Routing.Search.Uniform;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search.Uniform;

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
        RegionTeam.Pays(plan, 2).ShouldBeTrue();
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

    /// <summary>A small plan is not cut.</summary>
    [Fact]
    public void Small_plans_are_not_cut()
    {
        RegionTeam.Pays([[.. Enumerable.Range(0, 150)]], 2).ShouldBeFalse();
        RegionTeam.Pays([.. Enumerable.Range(0, 20).Select(v => new int[20])], 1).ShouldBeFalse();
        RegionTeam.Pays([.. Enumerable.Range(0, 20).Select(v => new int[20])], 2).ShouldBeTrue();
    }
}
