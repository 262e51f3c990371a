using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>Problems whose ways take longer at some hours.</summary>
public sealed class RushHourSolveTests
{
    /// <summary>Random problems with every rule switched on: every solution is feasible, and the search's own cost is the checker's to the unit.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void Every_solution_passes_the_checker_at_the_cost_the_search_states(int bands)
    {
        var timed = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var problem = RandomProblems.Create(seed, new RandomProblemOptions { Bands = bands });
            timed += new FlatProblem(problem).Vehicles.Count(v => v.Bands is not null);
            var (solution, cost) = Solve(problem, seed, 200);
            var certificate = SolutionChecker.Check(problem, solution);
            certificate.Violations.ShouldBeEmpty($"seed {seed}");
            certificate.Cost.Total.ShouldBe(cost, $"seed {seed}");
        }

        timed.ShouldBeGreaterThan(80);
    }

    /// <summary>Bands that say the same at all hours give the very plan of the matrix alone.</summary>
    [Fact]
    public void Equal_bands_give_the_same_plan()
    {
        for (ulong seed = 1; seed <= 12; seed++)
        {
            var plain = RandomProblems.Create(seed);
            var banded = plain with { Profiles = [.. plain.Profiles.Select(p => new TravelProfile([new(0, p.First), new(300, p.First), new(500, Copy(p.First))]))] };
            PlanHash.Of(Solve(banded, seed, 100).Solution).ShouldBe(PlanHash.Of(Solve(plain, seed, 100).Solution), $"seed {seed}");
        }
    }

    /// <summary>A shift that lies inside one band of hours is planned as if there were no others.</summary>
    [Fact]
    public void A_shift_inside_one_band_gives_the_same_plan()
    {
        for (ulong seed = 1; seed <= 12; seed++)
        {
            var plain = RandomProblems.Create(seed);
            var slow = plain.Profiles.Select(p => Times(p.First, 5));
            var banded = plain with { Profiles = [.. plain.Profiles.Zip(slow, (p, s) => new TravelProfile([new(-9, s), new(0, p.First), new(801, s)]))] };
            PlanHash.Of(Solve(banded, seed, 100).Solution).ShouldBe(PlanHash.Of(Solve(plain, seed, 100).Solution), $"seed {seed}");
        }
    }

    /// <summary>
    /// One rider, base 0, door 1 behind a bridge, door 2 on this side; each delivery takes 10, the rider begins at 0. By the free roads: 0 to 1
    /// takes 30, 0 to 2 takes 40, 1 to 2 takes 30; so 0-1-2-0 = 30+30+40 = 0-2-1-0. From 60 on, all ways to and from 1 take five times as
    /// long. First over the bridge: there at 30, off at 40, back over it: 20 of 30 done by 60, the other 10 take 50, at 2 at 110, off at 120, home
    /// at 160: 30+70+40 = 140 of travel. First this side: there at 40, off at 50, 10 of 30 done by 60, the other 20 take 100, at 1 at 160,
    /// off at 170, home 5 × 30 = 150 later at 320: 40+110+150 = 300 of travel.
    /// </summary>
    [Fact]
    public void Rush_hour_changes_the_best_order()
    {
        var free = Symmetric(30, 40, 30);
        var rush = Symmetric(150, 40, 150);
        var problem = Bridge(new TravelProfile([new(0, free), new(60, rush)]));
        var (solution, cost) = Solve(problem, 1, 50);
        Order(solution).ShouldBe([0, 1]);
        cost.ShouldBe(140);
        SolutionChecker.Check(problem, solution).Cost.TravelTime.ShouldBe(140);

        // From 60 on everything flows again and until then the bridge is slow: now the near side comes first.
        // There at 40, off at 50; 10 of 150 done by 60, the other 140 take 28, at 1 at 88; off at 98, home at 128: 40+38+30 = 108.
        // Over the bridge first: 60 of 150 done by 60, the other 90 take 18, at 1 at 78: 78+30+40 = 148.
        var morning = Bridge(new TravelProfile([new(0, rush), new(60, free)]));
        var (other, less) = Solve(morning, 1, 50);
        Order(other).ShouldBe([1, 0]);
        less.ShouldBe(108);
        SolutionChecker.Check(morning, other).Cost.TravelTime.ShouldBe(108);
    }

    /// <summary>
    /// Food that may be 35 old goes 30 by free roads and 60 from 100 on; a visit next door begins at 300, so the rider could leave the kitchen
    /// as late as 238. The latest that keeps the food fresh is 75: 25 of 30 by 100, the other 5 take 10, there at 110. (At 76: 112, 36 old.)
    /// </summary>
    [Fact]
    public void Food_stays_fresh_when_the_roads_fill()
    {
        var (problem, solution, cost) = OneMeal(new TravelProfile([new(0, Pair(30)), new(100, Pair(60))]));
        solution.Routes[0].Steps[0].Departure.ShouldBe(75);
        solution.Routes[0].Steps[1].Start.ShouldBe(110);
        cost.ShouldBe(302 - 70); // loads from 70
        SolutionChecker.Check(problem, solution).Violations.ShouldBeEmpty();
    }

    /// <summary>
    /// The other way round, 60 until 100 and 30 from then on: the food must wait in the kitchen until the roads are free enough. Leaving at 90,
    /// 10 of 60 by 100, the other 50 take 25: at 125, 35 old. (At 89: 124 and a half, rounded up 125, 36 old.) Here the door shuts at 125.
    /// </summary>
    [Fact]
    public void Food_waits_until_the_roads_are_free()
    {
        var (problem, solution, cost) = OneMeal(new TravelProfile([new(0, Pair(60)), new(100, Pair(30))]), shuts: 125);
        solution.Routes[0].Steps[0].Departure.ShouldBe(90);
        cost.ShouldBe(302 - 85);
        SolutionChecker.Check(problem, solution).Violations.ShouldBeEmpty();
    }

    private static (Problem Problem, Solution Solution, long Cost) OneMeal(TravelProfile profile, int shuts = 1000)
    {
        var problem = Problem.Create(new Problem
        {
            Profiles = [profile],
            Depots = [new Depot { Id = "kitchen", Location = 0, LoadTime = 5 }],
            Vehicles = [new Vehicle { Id = "rider", StartLocation = 0, HomeDepot = 0, Shift = new TimeWindow(0, 400), WorkCost = 1 }],
            Activities =
            [
                new Activity { Id = "meal", Location = 1, Windows = [new(0, shuts)], Service = 2, Delivery = [1], SourceDepot = 0, MaxSinceDepot = 35 },
                new Activity { Id = "visit", Location = 1, Windows = [new(300, 300)], Service = 2 },
            ],
            Requests = [FourVisits.One("order", 0), FourVisits.One("visit", 1)],
        });
        var (solution, cost) = Solve(problem, 1, 50);
        return (problem, solution, cost);
    }

    /// <summary>One person, six visits, every way at its own pace every hour: the search finds the cheapest of all 720 orders.</summary>
    [Fact]
    public void The_cheapest_of_all_orders_is_found()
    {
        for (ulong seed = 1; seed <= 12; seed++)
        {
            var problem = OnePerson(new Rng(seed), visits: 6);
            var (solution, cost) = Solve(problem, seed, 3000);
            cost.ShouldBe(CheapestOrder(problem), $"seed {seed}");
            SolutionChecker.Check(problem, solution).Cost.Total.ShouldBe(cost, $"seed {seed}");
        }
    }

    private static Problem OnePerson(Rng rng, int visits)
    {
        var size = visits + 1;
        TravelMatrix Ways()
        {
            var durations = Enumerable.Range(0, size * size).Select(e => e / size == e % size ? 0 : 5 + rng.Next(60)).ToArray();
            return new TravelMatrix(size, durations, durations);
        }

        return Problem.Create(new Problem
        {
            Profiles = [new TravelProfile([.. Enumerable.Range(0, 5).Select(b => new TravelBand(b * 70, Ways()))])],
            Vehicles = [new Vehicle { Id = "carer", StartLocation = 0, EndLocation = 0, Shift = new TimeWindow(0, 900), TravelTimeCost = 3, WorkCost = 1 }],
            Activities =
            [
                .. Enumerable.Range(0, visits).Select(i => new Activity
                    { Id = $"visit {i}", Location = i + 1, Service = 5 + rng.Next(20), Windows = [new(rng.Next(150), 700)], SoftLatest = 100 + rng.Next(250), LateCost = 2 }),
            ],
            Requests = [.. Enumerable.Range(0, visits).Select(i => FourVisits.One($"visit {i}", i) with { UnservedPenalty = 100_000 })],
        });
    }

    private static long CheapestOrder(Problem problem)
    {
        var state = new PlanState(new FlatProblem(problem));
        return Orders([.. Enumerable.Range(0, problem.Activities.Length)]).Min(o => state.TrySingle(0, o) ?? long.MaxValue);
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(first => Orders([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));

    private static (Solution Solution, long Cost) Solve(Problem problem, ulong seed, long iterations)
    {
        var last = new LastProgress();
        var solution = new RuinRecreateSolver().Solve(problem, new SolveOptions { Seed = seed, IterationLimit = iterations }, last, TestContext.Current.CancellationToken);
        return (solution, last.Value.BestCost);
    }

    private static Problem Bridge(TravelProfile profile) => Problem.Create(new Problem
    {
        Profiles = [profile],
        Vehicles = [new Vehicle { Id = "rider", StartLocation = 0, EndLocation = 0, Shift = new TimeWindow(0, 1000), TravelTimeCost = 1, RegularWork = 0 }],
        Activities =
        [
            new Activity { Id = "far side", Location = 1, Service = 10, Windows = [new(0, 170)] },
            new Activity { Id = "this side", Location = 2, Service = 10, Windows = [new(0, 170)] },
        ],
        Requests = [FourVisits.One("far side", 0), FourVisits.One("this side", 1)],
    });

    private static IEnumerable<int> Order(Solution solution) =>
        solution.Routes.Single().Steps.Where(s => s.Kind == StepKind.Activity).Select(s => s.Index);

    private static TravelMatrix Symmetric(int d01, int d02, int d12)
    {
        int[] durations = [0, d01, d02, d01, 0, d12, d02, d12, 0];
        return new TravelMatrix(3, durations, durations);
    }

    private static TravelMatrix Pair(int duration) => new(2, [0, duration, duration, 0], [0, duration, duration, 0]);

    private static TravelMatrix Copy(TravelMatrix m) => new(m.Size, m.Durations.ToArray(), m.Distances.ToArray());

    private static TravelMatrix Times(TravelMatrix m, int factor) =>
        new(m.Size, [.. m.Durations.ToArray().Select(d => d >= TravelMatrix.Unreachable ? d : d * factor)], m.Distances.ToArray());
}
