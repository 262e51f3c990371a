using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>Whole routes that go to another depot's vehicle.</summary>
public sealed class RouteHomesTests
{
    /// <summary>
    /// On a line, depots at 0 and 100, stops at 50 and 90. From 0 a route to both is 180 long, from 100 it is 100; 50 alone is 100
    /// from both; rolled back to that, with the other stop unserved at 1000.
    /// </summary>
    [Fact]
    public void Route_goes_where_its_ends_are_cheaper()
    {
        var flat = new FlatProblem(Line(TimeWindow.Always));
        var state = Loaded(flat);
        state.Cost.ShouldBe(180);
        new RouteHomes(state).Improve();
        state.Cost.ShouldBe(100);
        state.Route(0).Activities.ShouldBe(0);
        state.Route(1).Nodes[..2].ShouldBe([0, 1]);
        state.Rollback();
        state.Cost.ShouldBe(1100);
    }

    /// <summary>The other depot's shift of 90 is too short for a way of 100.</summary>
    [Fact]
    public void Route_stays_where_the_other_could_not_drive_it()
    {
        var state = Loaded(new FlatProblem(Line(new TimeWindow(0, 90))));
        new RouteHomes(state).Improve();
        state.Cost.ShouldBe(180);
    }

    private static PlanState Loaded(FlatProblem flat)
    {
        flat.Tripwise.ShouldBeTrue();
        var state = new PlanState(flat);
        state.Load([[0], []]);
        state.Begin();
        state.BeginTrial();
        state.Introduce(1, 0);
        state.Stage(0, [0, 1]);
        state.RunTrial().ShouldNotBeNull();
        state.CommitTrial();
        state.SetServed(1, true);
        return state;
    }

    private static Problem Line(TimeWindow otherShift)
    {
        int[] places = [0, 100, 50, 90];
        int[] table = [.. from a in places from b in places select Math.Abs(a - b)];
        return Problem.Create(new Problem
        {
            Profiles = [new TravelMatrix(4, table, table)],
            Vehicles =
            [
                new Vehicle { Id = "west", StartLocation = 0, EndLocation = 0, DistanceCost = 1, MaxWork = 500, MaxTrips = 2 },
                new Vehicle { Id = "east", StartLocation = 1, EndLocation = 1, DistanceCost = 1, MaxWork = 500, MaxTrips = 2, Shift = otherShift },
            ],
            Activities = [new Activity { Id = "a", Location = 2 }, new Activity { Id = "b", Location = 3 }],
            Requests = [.. Enumerable.Range(0, 2).Select(r => new Request { Id = $"r{r}", Roles = [new Role { Activities = [r] }], UnservedPenalty = 1000 })],
        });
    }
}
