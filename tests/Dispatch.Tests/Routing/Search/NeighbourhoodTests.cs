using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>The short way to an insertion place in uniform problems.</summary>
public sealed class NeighbourhoodTests
{
    private const int Customers = 25;

    /// <summary>With everybody a neighbour the place found costs what the scan of all places finds, after insertions, removals and rollbacks.</summary>
    [Fact]
    public void Places_beside_neighbours_cost_what_the_full_scan_says()
    {
        var found = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var flat = new FlatProblem(Uniform(seed));
            flat.Uniform.ShouldBeTrue();
            var rng = new Rng(seed);
            var state = new PlanState(flat);
            var recreate = new Recreate(state);
            var near = new InsertionFinder(state, new Neighbourhood(flat, Customers));
            var full = new InsertionFinder(state);
            for (var step = 0; step < 80; step++)
            {
                state.Begin();
                var request = rng.Next(Customers);
                if (state.Served(request))
                    state.Remove([request], recreate.Buffer);
                else
                    found += Compare(near, full, request, flat, rng) && recreate.InsertOne(request, 0.2, rng) ? 1 : 0;
                if (rng.Chance(0.3))
                    state.Rollback();
            }
        }

        found.ShouldBeGreaterThan(500);
    }

    /// <summary>A rule beyond windows, load and edges makes a problem not uniform.</summary>
    [Fact]
    public void Other_rules_make_a_problem_not_uniform()
    {
        var problem = Uniform(1);
        new FlatProblem(problem with { Vehicles = problem.Vehicles.SetItem(0, problem.Vehicles[0] with { WorkCost = 1 }) }).Uniform.ShouldBeFalse();
        new FlatProblem(problem with { Vehicles = problem.Vehicles.SetItem(0, problem.Vehicles[0] with { DistanceCost = 2 }) }).Uniform.ShouldBeFalse();
        new FlatProblem(problem with { Activities = problem.Activities.SetItem(0, problem.Activities[0] with { Setup = 1 }) }).Uniform.ShouldBeFalse();
        new FlatProblem(problem with { Links = [new Link(0, 1, 0, 0)] }).Uniform.ShouldBeFalse();
    }

    private static bool Compare(InsertionFinder near, InsertionFinder full, int request, FlatProblem flat, Rng rng)
    {
        var limit = flat.UnservedPenalty[request];
        var (a, b) = (near.Find(request, limit, 0, rng), full.Find(request, limit, 0, rng));
        a.ShouldBe(b);
        if (a)
            near.BestCost.ShouldBe(full.BestCost);
        return a;
    }

    private static Problem Uniform(ulong seed)
    {
        var rng = new Rng(seed);
        var size = Customers + 1;
        (double X, double Y)[] points = [.. Enumerable.Range(0, size).Select(_ => (40 * rng.NextDouble(), 40 * rng.NextDouble()))];
        int[] table =
        [
            .. from a in points from b in points select (int)Math.Ceiling(Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)))),
        ];
        return Problem.Create(new Problem
        {
            Profiles = [new TravelMatrix(size, table, table)],
            Vehicles = [.. Enumerable.Range(0, 6).Select(v => new Vehicle
            {
                Id = $"v{v}", StartLocation = 0, EndLocation = 0, Shift = new TimeWindow(0, 1000), Capacity = [12], DistanceCost = 1, FixedCost = 20,
            })],
            Activities = [.. Enumerable.Range(0, Customers).Select(a => new Activity
            {
                Id = $"a{a}", Location = a + 1, Service = 10, Delivery = [1 + rng.Next(3)], Windows = [Window(rng)],
            })],
            Requests = [.. Enumerable.Range(0, Customers).Select(r => new Request { Id = $"r{r}", Roles = [new Role { Activities = [r] }], UnservedPenalty = 10_000 })],
        });
    }

    private static TimeWindow Window(Rng rng)
    {
        var from = rng.Next(600);
        return new TimeWindow(from, from + 50 + rng.Next(300));
    }
}
