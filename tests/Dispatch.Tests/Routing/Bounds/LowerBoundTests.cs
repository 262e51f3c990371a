using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Routing.Bounds;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Bounds;

/// <summary>
/// The bound on problems worked by hand, and never above any plan of random problems with every rule. By hand: places 0, 1, 2 on a line, 10 apart; one vehicle at 0,
/// a distance unit costs 1.
/// </summary>
public sealed class LowerBoundTests
{
    /// <summary>
    /// Out and back over both stops is 10 + 10 + 20. Without loads the two stops could be each other's way in and out, 20; their load of 2 of 2 asks for a trip,
    /// and at the right price of it all 40 are proven. The price is found up to a few hundredths.
    /// </summary>
    [Fact]
    public void A_line_is_bounded_by_its_ways() => LowerBound.Of(Line(penalty: 1000), cancel: Cancel)!.Value.ShouldBeInRange(38, 40);

    /// <summary>A stop that costs less undone than done: 1 is left out for 3, 2 is done for 40 — or both undone for 6.</summary>
    [Fact]
    public void What_is_cheaper_undone_counts_its_penalty() => LowerBound.Of(Line(penalty: 3), cancel: Cancel).ShouldBe(6);

    /// <summary>Two stops of 1 that do not go into one load of 1: two trips, out and back to 10 and to 20 are 60, where one trip would be 40.</summary>
    [Fact]
    public void Loads_ask_for_trips()
    {
        var problem = Line(penalty: 1000, load: 1);
        var found = SolutionChecker.Check(problem, new RuinRecreateSolver().Solve(problem, new SolveOptions { IterationLimit = 50 }, null, Cancel)).Cost.Total;
        found.ShouldBe(60);
        LowerBound.Of(problem, cancel: Cancel)!.Value.ShouldBeInRange(58, 60);
    }

    /// <summary>Wages of the work itself are in it: two stops of 100 at 2 a time unit, and the 40 of the ways at 1 + 2.</summary>
    [Fact]
    public void Work_is_paid() => LowerBound.Of(Line(penalty: 10_000, wage: 2, service: 100), cancel: Cancel)!.Value.ShouldBeInRange(400 + 112, 400 + 120);

    /// <summary>Never above what the checker says of a plan found, whatever rules there are, with hours of traffic and without.</summary>
    [Fact]
    public void Never_above_a_plan()
    {
        for (var seed = 1UL; seed <= 60; seed++)
        {
            var problem = RandomProblems.Create(seed, new RandomProblemOptions { Requests = 4 + (int)(seed % 9), Bands = 1 + (int)(seed % 2 * 2) });
            var plan = new RuinRecreateSolver().Solve(problem, new SolveOptions { Seed = seed, IterationLimit = 200 }, null, Cancel);
            var judged = SolutionChecker.Check(problem, plan);
            judged.Feasible.ShouldBeTrue();
            LowerBound.Of(problem, cancel: Cancel)!.Value.ShouldBeLessThanOrEqualTo(judged.Cost.Total, $"seed {seed}");
        }
    }

    /// <summary>The same bound with one thread and with three.</summary>
    [Fact]
    public void Threads_do_not_matter()
    {
        var problem = RandomProblems.Create(7, new RandomProblemOptions { Requests = 30, Vehicles = 6 });
        LowerBound.Of(problem, 3, Cancel).ShouldBe(LowerBound.Of(problem, 1, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Problem Line(long penalty, int load = 2, long wage = 0, int service = 0)
    {
        int[] ways = [0, 10, 20, 10, 0, 10, 20, 10, 0];
        return Problem.Create(new Problem
        {
            Profiles = [new TravelMatrix(3, ways, ways)],
            Vehicles = [.. Enumerable.Range(0, 2).Select(v => new Vehicle { Id = $"v{v}", StartLocation = 0, EndLocation = 0, DistanceCost = 1, WorkCost = wage, Capacity = [load] })],
            Activities = [.. Enumerable.Range(1, 2).Select(s => new Activity { Id = $"a{s}", Location = s, Service = service, Delivery = ImmutableArray.Create(1) })],
            Requests = [.. Enumerable.Range(0, 2).Select(s => new Request { Id = $"r{s}", Roles = [new Role { Activities = [s] }], UnservedPenalty = penalty })],
        });
    }
}
