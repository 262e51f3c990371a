using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Evaluation;

/// <summary>Delays passed on over routes and ties cost what the clocks of all routes say.</summary>
public sealed class RippleTests
{
    private const int Requests = 16;

    /// <summary>Home care with lateness, its largest one priced, teams and gaps: whatever is put in costs to the unit what it was said to.</summary>
    [Fact]
    public void Insertions_cost_what_the_clocks_say()
    {
        var (singles, teams) = (0, 0);
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var problem = new FlatProblem(HomeCare(new Rng(seed)));
            problem.Vehicles.ShouldAllBe(v => v.EdgesOnly);
            var rng = new Rng(seed);
            var state = new PlanState(problem);
            var finder = new InsertionFinder(state, null, new InsertionMemo(state));
            var team = new TeamFinder(state, finder);
            for (var step = 0; step < 60; step++)
            {
                state.Begin();
                var request = rng.Next(Requests);
                if (state.Served(request))
                    state.Remove([request], finder.Buffer);
                else if (problem.FirstRole[request + 1] - problem.FirstRole[request] == 1)
                    singles += Single(problem, state, finder, team, request, rng);
                else
                    teams += Team(problem, state, team, request, rng);
                if (rng.Chance(0.2))
                    state.Rollback();
            }
        }

        singles.ShouldBeGreaterThan(300);
        teams.ShouldBeGreaterThan(100);
    }

    private static int Single(FlatProblem problem, PlanState state, InsertionFinder finder, TeamFinder team, int request, Rng rng)
    {
        var penalty = problem.UnservedPenalty[request];
        if (!finder.Find(problem.FirstRole[request], penalty, 0, rng))
            return 0;
        var before = state.Cost;
        team.Apply(request, [finder.Best]).ShouldBeTrue();
        state.Cost.ShouldBe(before + finder.BestCost - penalty);
        return 1;
    }

    private static int Team(FlatProblem problem, PlanState state, TeamFinder team, int request, Rng rng)
    {
        var penalty = problem.UnservedPenalty[request];
        if (!team.Find(request, penalty, 0, rng))
            return 0;
        var (before, cost) = (state.Cost, team.BestCost);
        team.Apply(request, team.Best).ShouldBeTrue();
        state.Cost.ShouldBe(before + cost - penalty);
        return 1;
    }

    private static Problem HomeCare(Rng rng)
    {
        var pairs = Enumerable.Range(0, Requests).Select(r => r % 3 == 0).ToArray();
        var count = pairs.Sum(pair => pair ? 2 : 1);
        (double X, double Y)[] points = [.. Enumerable.Range(0, Requests + 1).Select(_ => (60 * rng.NextDouble(), 60 * rng.NextDouble()))];
        int[] table = [.. from a in points from b in points select (int)Math.Ceiling(Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))))];
        var owner = Enumerable.Range(0, Requests).SelectMany(r => Enumerable.Repeat(r, pairs[r] ? 2 : 1)).ToArray();
        var first = Enumerable.Range(0, Requests).Select(r => Array.IndexOf(owner, r)).ToArray();
        return Problem.Create(new Problem
        {
            MaxLatenessCost = 3,
            Profiles = [new TravelMatrix(points.Length, table, table)],
            Vehicles = [.. Enumerable.Range(0, 4).Select(v => new Vehicle { Id = $"v{v}", StartLocation = 0, EndLocation = 0, Shift = new TimeWindow(0, 1500), DistanceCost = 1 })],
            Activities = [.. Enumerable.Range(0, count).Select(a => Visit(a, owner[a], rng))],
            Requests = [.. Enumerable.Range(0, Requests).Select(r => new Request
            {
                Id = $"r{r}", UnservedPenalty = 100_000, Roles = [.. Enumerable.Range(first[r], pairs[r] ? 2 : 1).Select(a => new Role { Activities = [a] })],
            })],
            Links = [.. Enumerable.Range(0, Requests).Where(r => pairs[r]).Select(r => rng.Chance(0.5)
                ? new Link(first[r], first[r] + 1, 0, 0)
                : new Link(first[r], first[r] + 1, 10, 60))],
        });
    }

    private static Activity Visit(int activity, int place, Rng rng)
    {
        var from = rng.Next(400);
        return new Activity
        {
            Id = $"a{activity}", Location = place + 1, Service = 10 + rng.Next(20), Windows = [new TimeWindow(from, 1400)], SoftLatest = from + 60, LateCost = 1,
        };
    }
}
