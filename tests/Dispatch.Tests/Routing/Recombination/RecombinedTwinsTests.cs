using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Recombination;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Recombination;

/// <summary>The model on a problem small enough to see the better combination by eye.</summary>
public sealed class RecombinedTwinsTests
{
    /// <summary>
    /// Two alike carers at place 0 of the line (100 a step), stops at 3 and 4. Present plan: one each, 2·300 + 2·400 = 1,400. The pool
    /// also knows the route that does both: 300 + 100 + 400 = 800. Chosen: that one; the other carer stays at home.
    /// </summary>
    [Fact]
    public void A_pooled_route_for_both_stops_replaces_two()
    {
        var draft = FourVisits.Draft();
        var carer = draft.Vehicles[1] with { DistanceCost = 1 };
        var problem = Problem.Create(draft with { Vehicles = [draft.Vehicles[0], carer, carer with { Id = "carer 2" }] });
        var flat = new FlatProblem(problem);
        var recombiner = new Recombiner(flat, new TinyCpSolver(), new SolveOptions { IterationLimit = 1000 }, TestContext.Current.CancellationToken);
        var state = new PlanState(flat);
        var pool = recombiner.NewPool();
        state.Load([[0, 1], [2, 3], []]);
        pool.Add(state.Route(1));
        int[][] present = [[0, 1], [2], [3]];
        state.Load(present);
        var before = state.Cost;

        var better = recombiner.Improve(15, present, TimeSpan.Zero).ShouldNotBeNull();

        state.Load(better);
        (before - state.Cost).ShouldBe(600);
        better.Count(route => route.Length == 0).ShouldBe(1);
        recombiner.Share.Gain.ShouldBe(600);
    }

    /// <summary>Limited by time, a turn takes its part of 18 %: 100 s · 0.18 ÷ 10 = 1.8 s; the last one no more than half of what is left.</summary>
    [Fact]
    public void A_turn_never_outlasts_the_time_limit()
    {
        var turns = new RecombinationPlan(new SolveOptions { TimeLimit = TimeSpan.FromSeconds(100) });
        turns.For(15, TimeSpan.FromSeconds(40)).Wall.TotalSeconds.ShouldBe(1.8, 1e-6);
        turns.For(38, TimeSpan.FromSeconds(98)).Wall.TotalSeconds.ShouldBe(1, 1e-6);
        turns.For(38, TimeSpan.FromSeconds(101)).Suffices.ShouldBeFalse();
    }

    /// <summary>It has no turn after an early round, and none right after a turn without a gain.</summary>
    [Fact]
    public void Turns_without_gains_are_followed_by_a_skipped_one()
    {
        var turns = new RecombinationPlan(new SolveOptions { IterationLimit = 1000 });
        turns.Due(0).ShouldBeFalse();
        turns.Due(15).ShouldBeTrue();
        turns.Note(TimeSpan.FromSeconds(1), 0, 1000);
        turns.Due(18).ShouldBeFalse();
        turns.Due(21).ShouldBeTrue();
        turns.Note(TimeSpan.FromSeconds(1), 100, 1000);
        turns.Due(24).ShouldBeTrue();
    }
}
