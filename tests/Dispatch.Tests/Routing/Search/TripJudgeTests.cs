using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>Places in routes with trips, releases and limits of working time are judged without the route clock, and as it judges them.</summary>
public sealed class TripJudgeTests
{
    /// <summary>Every gap of every route, joined or split before or behind: the judge says yes exactly where the clock does.</summary>
    [Fact]
    public void Judge_and_clock_agree_on_every_place()
    {
        var (yes, no, splits) = (0, 0, 0);
        Walk((state, request, rng) =>
        {
            var judge = new TripJudge(state);
            var activity = state.Problem.RoleActivities[request][0];
            judge.About(activity);
            foreach (var place in Places(state, activity))
            {
                var said = Says(judge, state.Route(place.Vehicle), place);
                said.ShouldBe(Clock(state, place, activity) is not null, $"{place}");
                (yes, no, splits) = (yes + (said ? 1 : 0), no + (said ? 0 : 1), splits + (said && place.Load != NewTrip.No ? 1 : 0));
            }
        });
        yes.ShouldBeGreaterThan(5000);
        no.ShouldBeGreaterThan(5000);
        splits.ShouldBeGreaterThan(1000);
    }

    /// <summary>With everybody a neighbour or with none the place found costs what the cheapest of all places costs by the clock.</summary>
    [Fact]
    public void Place_found_is_the_cheapest_of_all()
    {
        var found = 0;
        Walk((state, request, rng) =>
        {
            var activity = state.Problem.RoleActivities[request][0];
            var scan = new TripScan(state);
            var best = Places(state, activity).Min(place => Clock(state, place, activity)) ?? long.MaxValue;
            foreach (var near in new[] { null, new Neighbourhood(state.Problem, TripProblems.Customers) })
            {
                if (!scan.Find(activity, near, 10_000, 0, rng))
                {
                    best.ShouldBeGreaterThanOrEqualTo(10_000);
                    continue;
                }

                scan.Cost.ShouldBe(best);
                Clock(state, scan.Best, activity).ShouldBe(best);
                found++;
            }
        });
        found.ShouldBeGreaterThan(500);
    }

    /// <summary>What the facts do not know of keeps a problem out.</summary>
    [Fact]
    public void Other_rules_are_left_to_the_clock()
    {
        var problem = TripProblems.Create(2);
        new FlatProblem(problem).Tripwise.ShouldBeTrue();
        var vehicle = problem.Vehicles[0];
        foreach (var other in new[] { vehicle with { WorkCost = 1 }, vehicle with { MaxActivities = 3 }, vehicle with { DistanceCost = 2 }, vehicle with { OvertimeCost = 1, RegularEnd = 300 } })
            new FlatProblem(problem with { Vehicles = problem.Vehicles.SetItem(0, other) }).Tripwise.ShouldBeFalse();
        var stop = problem.Activities[0];
        foreach (var other in new[] { stop with { Setup = 1 }, stop with { MaxSinceDepot = 100 }, stop with { Pickup = [1] }, stop with { SoftLatest = 0, LateCost = 1 } })
            new FlatProblem(problem with { Activities = problem.Activities.SetItem(0, other) }).Tripwise.ShouldBeFalse();
    }

    /// <summary>Plans that come and go by insertion, removal and rollback; the question is asked for a stop that is not served.</summary>
    private static void Walk(Action<PlanState, int, Rng> ask)
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var flat = new FlatProblem(TripProblems.Create(seed));
            flat.Tripwise.ShouldBeTrue();
            var rng = new Rng(seed);
            var state = new PlanState(flat);
            var recreate = new Recreate(state);
            for (var step = 0; step < 60; step++)
            {
                state.Begin();
                var request = rng.Next(flat.RequestCount);
                if (state.Served(request) && rng.Chance(0.5))
                    state.Remove([request], recreate.Buffer).ShouldBeTrue();
                if (!state.Served(request))
                {
                    ask(state, request, rng);
                    recreate.InsertOne(request, 0.3, rng);
                }

                if (rng.Chance(0.2))
                    state.Rollback();
            }
        }
    }

    /// <summary>All places that are not left out on purpose: beside an empty trip, or with one that would be empty.</summary>
    private static IEnumerable<Placement> Places(PlanState state, int activity)
    {
        var p = state.Problem;
        foreach (var vehicle in p.CompatibleVehicles[p.RoleOf[activity]])
        {
            var r = state.Route(vehicle);
            for (var i = 0; i <= r.Count; i++)
            {
                var trip = r.Heads[r.Gaps[i].Trip];
                if (r.Activities == 0 || trip.Stops > 0)
                    yield return new Placement(vehicle, i, -1, NewTrip.No, -1);
                if (trip.Stops == 0)
                    continue;
                foreach (var depot in p.Vehicles[vehicle].Source.ReloadDepots)
                {
                    if (i < trip.End && depot != trip.Depot && Array.Exists(p.SourceDepot, d => d >= 0))
                        continue;
                    if (i > trip.End - trip.Stops)
                        yield return new Placement(vehicle, i, -1, NewTrip.Before, depot);
                    if (i < trip.End)
                        yield return new Placement(vehicle, i, -1, NewTrip.After, depot);
                }
            }
        }
    }

    private static bool Says(TripJudge judge, RouteRecord r, Placement place) => place.Load switch
    {
        NewTrip.No => judge.Joins(r, place.Position),
        NewTrip.Before => judge.OpensTrip(r, place.Position, place.Depot),
        _ => judge.ClosesTrip(r, place.Position, place.Depot),
    };

    private static long? Clock(PlanState state, Placement place, int activity)
    {
        var buffer = new int[64];
        var n = Sequences.Inserted(state.Problem, state.Route(place.Vehicle), place, [activity], buffer);
        return state.TrySingle(place.Vehicle, buffer.AsSpan(0, n));
    }
}
