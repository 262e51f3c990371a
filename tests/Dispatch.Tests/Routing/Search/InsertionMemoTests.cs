using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>What is remembered of insertions, and the bounds that spare pricing them.</summary>
public sealed class InsertionMemoTests
{
    /// <summary>Every rule on: whatever was inserted, removed and rolled back in between, a remembered place costs to the unit what it is said to.</summary>
    [Fact]
    public void Remembered_costs_are_what_the_insertion_costs()
    {
        var found = 0;
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var problem = new FlatProblem(RandomProblems.Create(seed, new RandomProblemOptions { Bands = 1 + (int)(seed % 2) }));
            var rng = new Rng(seed);
            var state = new PlanState(problem);
            var recreate = new Recreate(state);
            var finder = new InsertionFinder(state, null, new InsertionMemo(state));
            var teams = new TeamFinder(state, finder);
            for (var step = 0; step < 80; step++)
            {
                state.Begin();
                var request = rng.Next(problem.RequestCount);
                if (state.Served(request) && !problem.LockedRequest[request])
                    state.Remove([request], recreate.Buffer);
                else if (!state.Served(request))
                    found += Insert(problem, state, request, finder, teams, rng) || recreate.InsertOne(request, 0.1, rng) ? 1 : 0;
                if (rng.Chance(0.4))
                    state.Rollback();
            }
        }

        found.ShouldBeGreaterThan(500);
    }

    /// <summary>Routes with few stops of small numbers have keys of their own.</summary>
    [Fact]
    public void Different_routes_have_different_keys()
    {
        var seen = new HashSet<ulong>();
        for (ulong vehicle = 1; vehicle <= 5; vehicle++)
        {
            seen.Add(RouteKeys.Mix(0, vehicle)).ShouldBeTrue();
            for (ulong a = 0; a < 12; a++)
            {
                seen.Add(RouteKeys.Mix(RouteKeys.Mix(0, vehicle), a)).ShouldBeTrue();
                for (ulong b = 0; b < 12; b++)
                    seen.Add(RouteKeys.Mix(RouteKeys.Mix(RouteKeys.Mix(0, vehicle), a), b)).ShouldBeTrue();
            }
        }
    }

    private static bool Insert(FlatProblem problem, PlanState state, int request, InsertionFinder finder, TeamFinder teams, Rng rng)
    {
        if (problem.FirstRole[request + 1] - problem.FirstRole[request] > 1 || !finder.Find(problem.FirstRole[request], problem.UnservedPenalty[request], 0.1, rng))
            return false;
        var before = state.Cost;
        teams.Apply(request, [finder.Best]).ShouldBeTrue();
        state.Cost.ShouldBe(before + finder.BestCost - problem.UnservedPenalty[request]);
        return true;
    }
}
