using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>Trips that change vehicles, to make room for a stop or by chance.</summary>
public sealed class TripExchangeTests
{
    /// <summary>A place where trips change hands costs what was said, and the plan is what a state built from nothing makes of it.</summary>
    [Fact]
    public void Moves_cost_what_was_said()
    {
        var moves = 0;
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var flat = new FlatProblem(Alike(seed));
            TripExchange.Possible(flat).ShouldBeTrue();
            var (rng, state) = (new Rng(seed), new PlanState(flat));
            var (recreate, scan) = (new Recreate(state), new TripScan(state));
            for (var step = 0; step < 150; step++)
            {
                state.Begin();
                var before = state.Cost;
                var request = rng.Next(flat.RequestCount);
                if (state.Served(request))
                {
                    state.Remove([request], recreate.Buffer).ShouldBeTrue();
                }
                else if (scan.Find(request, null, flat.UnservedPenalty[request], 0.2, rng) && scan.Move.Kind != TripMoveKind.None)
                {
                    scan.ApplyMove(request).ShouldBe(true);
                    (state.Cost - before).ShouldBe(scan.Cost - flat.UnservedPenalty[request]);
                    RebuiltCost(flat, state).ShouldBe(state.Cost);
                    moves++;
                }
                else
                {
                    recreate.InsertOne(request, 0.2, rng);
                }

                if (rng.Chance(0.2))
                {
                    state.Rollback();
                    state.Cost.ShouldBe(before);
                }
            }
        }

        moves.ShouldBeGreaterThan(100);
    }

    /// <summary>Handing trips round by chance changes who drives them and nothing else.</summary>
    [Fact]
    public void Shuffle_changes_the_drivers_alone()
    {
        var changed = 0;
        for (ulong seed = 1; seed <= 30; seed++)
        {
            var flat = new FlatProblem(Alike(seed));
            var (rng, state) = (new Rng(seed), new PlanState(flat));
            var (recreate, shuffle) = (new Recreate(state), new TripShuffle(state));
            foreach (var request in Enumerable.Range(0, flat.RequestCount))
                recreate.InsertOne(request, 0, rng);
            for (var step = 0; step < 20; step++)
            {
                var (cost, drivers) = (state.Cost, Drivers(state));
                state.Begin();
                shuffle.Run(rng);
                state.Cost.ShouldBe(cost);
                RebuiltCost(flat, state).ShouldBe(cost);
                changed += Drivers(state).SequenceEqual(drivers) ? 0 : 1;
            }
        }

        changed.ShouldBeGreaterThan(100);
    }

    /// <summary>Where a vehicle costs something or differs from the others, trips stay where they are.</summary>
    [Fact]
    public void Trips_stay_where_vehicles_differ()
    {
        var problem = Alike(1);
        var vehicle = problem.Vehicles[0];
        foreach (var other in new[] { vehicle with { FixedCost = 1 }, vehicle with { Capacity = [3] }, vehicle with { MaxWork = 500 } })
            TripExchange.Possible(new FlatProblem(problem with { Vehicles = problem.Vehicles.SetItem(0, other) })).ShouldBeFalse();
    }

    private static int[] Drivers(PlanState state) => [.. Enumerable.Range(0, state.Problem.ActivityCount).Select(state.VehicleOf)];

    private static long RebuiltCost(FlatProblem flat, PlanState state)
    {
        var fresh = new PlanState(flat);
        fresh.Load([.. Enumerable.Range(0, flat.VehicleCount).Select(v => state.Route(v).Nodes.AsSpan(0, state.Route(v).Count).ToArray())]);
        return fresh.Cost;
    }

    /// <summary>One depot; vehicles alike, free and without limit of working time.</summary>
    private static Problem Alike(ulong seed)
    {
        var problem = TripProblems.Create(2 * seed);
        var vehicle = problem.Vehicles[0] with
        {
            StartLocation = 0,
            EndLocation = 0,
            HomeDepot = 0,
            ReloadDepots = [0],
            MaxTrips = 6,
            MaxWork = TimeWindow.Forever,
            FixedCost = 0,
        };
        return problem with { Vehicles = [.. Enumerable.Range(0, 3).Select(v => vehicle with { Id = $"v{v}" })] };
    }
}
