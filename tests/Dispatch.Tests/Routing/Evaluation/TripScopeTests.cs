using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Evaluation;

/// <summary>Places are judged by the facts of trips alone only where no rule or price applies that those facts do not hold.</summary>
public sealed class TripScopeTests
{
    /// <summary>The rider's two meals are such a problem.</summary>
    [Fact]
    public void Meals_of_riders_are_covered() => Tripwise(Meals()).ShouldBeTrue();

    /// <summary>Not with households kept apart, with prices on long work, with something published.</summary>
    [Fact]
    public void New_rules_and_prices_are_not()
    {
        Tripwise(Meals() with { Conflicts = [new(0, 1)] }).ShouldBeFalse();
        Tripwise(Meals().Vehicle(0, v => v with { WorkSteps = [new(10, 1)] })).ShouldBeFalse();
        Tripwise(Meals().Role(0, r => r with { Published = new() { Vehicle = 0, Start = 20, MovedCost = 1 } })).ShouldBeFalse();
        Tripwise(Meals().Role(0, r => r with { Published = new() { Vehicle = 0, Start = 20, OtherCost = 1 } })).ShouldBeFalse();
    }

    private static bool Tripwise(Problem draft) => new FlatProblem(Problem.Create(draft)).Tripwise;

    private static Problem Meals()
    {
        var draft = FourVisits.Draft();
        return draft with { Vehicles = [draft.Vehicles[0]], Activities = [.. draft.Activities.Take(2)], Requests = [.. draft.Requests.Take(2)] };
    }
}
