using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>What is locked keeps its place among the stops; a load may stand before it all the same.</summary>
public sealed class LoadAheadTests
{
    /// <summary>The kitchen hands out until 5 only; the locked visit is half an hour away: the meal must be loaded on the way to it.</summary>
    [Fact]
    public void A_meal_is_loaded_before_a_locked_stop()
    {
        var solution = Solve(kitchenCloses: 5);
        solution.Unserved.ShouldBeEmpty();
        solution.Routes[0].Steps.Select(s => s.Kind).ShouldBe([StepKind.Start, StepKind.Load, StepKind.Activity, StepKind.Activity, StepKind.End]);
    }

    /// <summary>Where the kitchen is open later too, the search is free to choose, and what it chooses holds.</summary>
    [Fact]
    public void A_kitchen_open_all_day_serves_the_meal_as_well() => Solve(kitchenCloses: 100).Unserved.ShouldBeEmpty();

    private static Solution Solve(int kitchenCloses)
    {
        var draft = FourVisits.Draft();
        var problem = Problem.Create(draft with
        {
            Depots = [draft.Depots[0] with { Window = new TimeWindow(0, kitchenCloses) }],
            Vehicles = [draft.Vehicles[0] with { HomeDepot = null, MaxTrips = 1, LockedPrefix = [1] }],
            Activities = [draft.Activities[0], draft.Activities[2]],
            Requests = [FourVisits.One("meal", 0), FourVisits.One("care", 1)],
        });
        var solution = new RuinRecreateSolver().Solve(problem, new SolveOptions { IterationLimit = 200 }, null, TestContext.Current.CancellationToken);
        SolutionChecker.Check(problem, solution).Violations.ShouldBeEmpty();
        return solution;
    }
}
