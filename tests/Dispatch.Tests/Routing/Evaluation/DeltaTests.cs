using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Evaluation;

/// <summary>Whatever the kernel says a change costs is what a plan built from nothing costs.</summary>
public sealed class DeltaTests
{
    /// <summary>After every insertion and removal the running cost equals the cost of a new state that is given the same sequences.</summary>
    [Theory]
    [InlineData(1, 200)]
    [InlineData(4, 120)]
    public void Running_cost_equals_the_full_evaluation_after_every_change(int bands, ulong seeds)
    {
        var changes = 0;
        for (ulong seed = 1; seed <= seeds; seed++)
        {
            var problem = new FlatProblem(RandomProblems.Create(seed, new RandomProblemOptions { Bands = bands }));
            var rng = new Rng(seed);
            var state = new PlanState(problem);
            var recreate = new Recreate(state);
            for (var step = 0; step < 60; step++)
            {
                state.Begin();
                var request = rng.Next(problem.RequestCount);
                if (state.Served(request) && !problem.LockedRequest[request])
                    changes += state.Remove([request], recreate.Buffer) ? 1 : 0;
                else if (!state.Served(request))
                    changes += recreate.InsertOne(request, 0.1, rng) ? 1 : 0;
                Rebuilt(problem, state).Cost.ShouldBe(state.Cost, $"seed {seed} step {step}");
            }
        }

        changes.ShouldBeGreaterThan(1000);
    }

    /// <summary>Rolling back leaves cost and sequences as they were.</summary>
    [Fact]
    public void Rollback_restores_the_plan()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var problem = new FlatProblem(RandomProblems.Create(seed, new RandomProblemOptions { Bands = 1 + (int)(seed % 3) }));
            var rng = new Rng(seed);
            var state = new PlanState(problem);
            var recreate = new Recreate(state);
            for (var request = 0; request < problem.RequestCount; request++)
                recreate.InsertOne(request, 0, rng);
            state.Begin();
            var cost = state.Cost;
            var before = Sequences(problem, state);
            var served = Enumerable.Range(0, problem.RequestCount).Where(r => state.Served(r) && !problem.LockedRequest[r]).Take(4).ToList();
            state.Remove(served, recreate.Buffer);
            foreach (var request in served)
                recreate.InsertOne(request, 0.3, rng);
            state.Rollback();
            state.Cost.ShouldBe(cost, $"seed {seed}");
            Sequences(problem, state).ShouldBe(before, $"seed {seed}");
            Rebuilt(problem, state).Cost.ShouldBe(cost, $"seed {seed}");
        }
    }

    private static PlanState Rebuilt(FlatProblem problem, PlanState state)
    {
        var fresh = new PlanState(problem);
        fresh.Load(Sequences(problem, state));
        return fresh;
    }

    private static int[][] Sequences(FlatProblem problem, PlanState state) =>
        [.. Enumerable.Range(0, problem.VehicleCount).Select(v => state.Route(v).Nodes.AsSpan(0, state.Route(v).Count).ToArray())];
}
