using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.Routing.Search.Uniform;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search.Uniform;

/// <summary>Plans of linked stops are judged by the kernel they stand in for.</summary>
public sealed class UniformPlanTests
{
    private const int Customers = 25;
    private static readonly ulong[] _all = [ulong.MaxValue];

    /// <summary>
    /// After insertions, removals and rollbacks the running cost is the kernel's, and, with everybody a neighbour, the place found costs what the
    /// kernel's scan of all places finds.
    /// </summary>
    [Theory]
    [InlineData(1, TimeWindow.Forever)]
    [InlineData(3, TimeWindow.Forever)]
    [InlineData(3, 190)]
    public void Costs_and_places_are_those_of_the_kernel(int depots, int maxWork)
    {
        var found = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var flat = new FlatProblem(UniformProblems.Create(seed, Customers, 6, depots, maxWork));
            flat.Uniform.ShouldBeTrue();
            var rng = new Rng(seed);
            var plan = new UniformPlan(flat);
            var places = new PlaceFinder(plan, new Neighbourhood(flat, Customers));
            for (var step = 0; step < 80; step++)
            {
                plan.Begin();
                var a = rng.Next(Customers);
                if (plan.VehicleOf(a) >= 0)
                    plan.Remove([a]).ShouldBeTrue();
                else
                    found += Place(flat, plan, places, a, rng) ? 1 : 0;
                if (rng.Chance(0.3))
                    plan.Rollback();
                Kernel(flat, plan).Cost.ShouldBe(plan.Cost, $"seed {seed} step {step}");
            }
        }

        found.ShouldBeGreaterThan(300);
    }

    /// <summary>Routes that go to another depot's vehicle cost less, keep every rule of the kernel, and come back when rolled back.</summary>
    [Fact]
    public void Routes_change_homes()
    {
        var moved = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var flat = new FlatProblem(UniformProblems.Create(seed, Customers, vehicles: 12, depots: 3, maxWork: 250));
            var rng = new Rng(seed);
            var plan = new UniformPlan(flat);
            var places = new PlaceFinder(plan, new Neighbourhood(flat, Customers));
            var homes = new UniformHomes(plan);
            for (var a = 0; a < Customers; a++)
            {
                plan.Begin();
                Put(plan, places, a, rng);
                var cost = plan.Cost;
                homes.Improve();
                plan.Cost.ShouldBeLessThanOrEqualTo(cost);
                moved += plan.Cost < cost ? 1 : 0;
                Kernel(flat, plan).Cost.ShouldBe(plan.Cost, $"seed {seed} activity {a}");
                if (!rng.Chance(0.2))
                    continue;
                plan.Rollback();
                plan.VehicleOf(a).ShouldBe(-1);
                Kernel(flat, plan).Cost.ShouldBe(plan.Cost, $"seed {seed} activity {a} taken back");
            }
        }

        moved.ShouldBeGreaterThan(20);
    }

    /// <summary>An exchange of tails costs what it was said to at most, keeps every rule of the kernel, and comes back when rolled back.</summary>
    [Theory]
    [InlineData(1, TimeWindow.Forever)]
    [InlineData(2, 400)]
    public void Tails_are_exchanged(int depots, int maxWork)
    {
        var (made, split, joined) = (0, 0, 0);
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var flat = new FlatProblem(UniformProblems.Create(seed, Customers, vehicles: 9, depots, maxWork));
            var rng = new Rng(seed);
            var plan = new UniformPlan(flat);
            var near = new Neighbourhood(flat, Customers);
            var (places, tails) = (new PlaceFinder(plan, near), TailExchange.Of(plan, near).ShouldNotBeNull());
            for (var a = 0; a < Customers; a++)
                Put(plan, places, a, rng);
            for (var step = 0; step < 40; step++)
            {
                plan.Begin();
                var (a, cost, before, allowance) = (rng.Next(Customers), plan.Cost, Sequences(flat, plan), rng.Chance(0.1) ? 10_000 : rng.Next(60));
                if (plan.VehicleOf(a) < 0 || !tails.Make(a, allowance))
                    continue;
                var after = Sequences(flat, plan);
                plan.Cost.ShouldBeLessThan(cost + allowance);
                Kernel(flat, plan).Cost.ShouldBe(plan.Cost, $"seed {seed} step {step}");
                made++;
                split += Used(after) > Used(before) ? 1 : 0;
                joined += Used(after) < Used(before) ? 1 : 0;
                if (!rng.Chance(0.3))
                    continue;
                plan.Rollback();
                plan.Cost.ShouldBe(cost);
                Sequences(flat, plan).ShouldBe(before);
            }
        }

        made.ShouldBeGreaterThan(300);
        split.ShouldBeGreaterThan(0);
        joined.ShouldBeGreaterThan(0);
    }

    /// <summary>Strings taken out and put back, then rolled back: plan and cost are as before.</summary>
    [Fact]
    public void Rollback_restores_strings()
    {
        for (ulong seed = 1; seed <= 30; seed++)
        {
            var flat = new FlatProblem(UniformProblems.Create(seed, Customers, vehicles: 6));
            var rng = new Rng(seed);
            var plan = new UniformPlan(flat);
            var places = new PlaceFinder(plan, new Neighbourhood(flat, Customers));
            for (var a = 0; a < Customers; a++)
                Put(plan, places, a, rng);
            var (cost, before) = (plan.Cost, Sequences(flat, plan));
            var removal = new UniformRemoval(plan, new Adjacency(flat));
            for (var step = 0; step < 20; step++)
            {
                plan.Begin();
                removal.Run(rng.Next(Customers), 5, rng).ShouldBeTrue();
                removal.Removed.ShouldNotBeEmpty();
                foreach (var r in removal.Removed)
                    Put(plan, places, flat.RoleActivities[r][0], rng);
                Kernel(flat, plan).Cost.ShouldBe(plan.Cost);
                plan.Rollback();
                plan.Cost.ShouldBe(cost);
                Sequences(flat, plan).ShouldBe(before);
            }
        }
    }

    /// <summary>A rule beyond windows, load and edges makes a problem not uniform.</summary>
    [Fact]
    public void Other_rules_make_a_problem_not_uniform()
    {
        var problem = UniformProblems.Create(1, Customers, vehicles: 6);
        new FlatProblem(problem with { Vehicles = problem.Vehicles.SetItem(0, problem.Vehicles[0] with { WorkCost = 1 }) }).Uniform.ShouldBeFalse();
        new FlatProblem(problem with { Vehicles = problem.Vehicles.SetItem(0, problem.Vehicles[0] with { DistanceCost = 2 }) }).Uniform.ShouldBeFalse();
        new FlatProblem(problem with { Activities = problem.Activities.SetItem(0, problem.Activities[0] with { Setup = 1 }) }).Uniform.ShouldBeFalse();
        new FlatProblem(problem with { Links = [new Link(0, 1, 0, 0)] }).Uniform.ShouldBeFalse();
    }

    private static int Used(int[][] sequences) => sequences.Count(s => s.Length > 0);

    private static void Put(UniformPlan plan, PlaceFinder places, int a, Rng rng)
    {
        if (places.Find(a, 10_000, 0.1, rng))
            plan.Insert(a, places.Previous);
    }

    /// <summary>Puts the activity at its cheapest place, which must be as cheap as the kernel's.</summary>
    private static bool Place(FlatProblem flat, UniformPlan plan, PlaceFinder places, int a, Rng rng)
    {
        var limit = flat.UnservedPenalty[flat.RequestOf[a]];
        var full = new InsertionFinder(Kernel(flat, plan));
        var found = places.Find(a, limit, 0, rng);
        full.Find(flat.RoleOf[a], limit, 0, rng).ShouldBe(found);
        if (!found)
            return false;
        var before = plan.Cost;
        plan.Insert(a, places.Previous);
        (plan.Cost - before + limit).ShouldBe(full.BestCost);
        return true;
    }

    private static PlanState Kernel(FlatProblem flat, UniformPlan plan)
    {
        var state = new PlanState(flat);
        state.Load(Sequences(flat, plan));
        return state;
    }

    private static int[][] Sequences(FlatProblem flat, UniformPlan plan)
    {
        var nodes = new int[Customers];
        return [.. Enumerable.Range(0, flat.VehicleCount).Select(v => nodes[..plan.Read(v, nodes)])];
    }
}
