using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>A trip without activities does not count: a rider may leave the home depot with nothing and load at another one.</summary>
public sealed class EmptyFirstTripTests
{
    /// <summary>
    /// One trip is allowed, home is the kitchen at place 0, both meals come from the one at place 3: the first trip stays empty, the
    /// second is the only one that counts.
    /// </summary>
    [Fact]
    public void A_rider_from_another_kitchen_serves_with_one_trip()
    {
        var solution = Solve(maxTrips: 1, secondMealFrom: 1);
        solution.Unserved.ShouldBeEmpty();
        solution.Routes[0].Steps.Count(s => s.Kind == StepKind.Load).ShouldBe(1);
    }

    /// <summary>With a meal from each kitchen one trip is too few.</summary>
    [Fact]
    public void A_first_trip_with_a_meal_counts() => Solve(maxTrips: 1, secondMealFrom: 0).Unserved.Length.ShouldBe(1);

    /// <summary>A meal that is already on a trip from home moves to the trip from the other kitchen, so that both fit into one.</summary>
    [Fact]
    public void A_meal_of_any_kitchen_rides_along() => Solve(maxTrips: 1, secondMealFrom: null).Unserved.ShouldBeEmpty();

    private static Solution Solve(int maxTrips, int? secondMealFrom)
    {
        var draft = FourVisits.Draft();
        var (rider, meals) = (draft.Vehicles[0], draft.Activities.Take(2).ToArray());
        var problem = Problem.Create(draft with
        {
            Depots = [draft.Depots[0], draft.Depots[0] with { Id = "second kitchen", Location = 3 }],
            Vehicles = [rider with { MaxTrips = maxTrips, ReloadDepots = [0, 1] }],
            Activities = [meals[0] with { SourceDepot = 1 }, meals[1] with { SourceDepot = secondMealFrom }],
            Requests = [.. draft.Requests.Take(2)],
        });
        var solution = new RuinRecreateSolver().Solve(problem, new SolveOptions { IterationLimit = 200 }, null, TestContext.Current.CancellationToken);
        SolutionChecker.Check(problem, solution).Violations.ShouldBeEmpty();
        return solution;
    }
}
