using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Model;
using Dispatch.Routing.Recombination;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Recombination;

/// <summary>The pool keeps each route once, for all vehicles that are alike, and never grows beyond its bounds.</summary>
public sealed class RoutePoolTests
{
    private readonly FlatProblem _flat = new(Twins());
    private readonly VehicleClasses _classes;
    private readonly PlanState _state;

    public RoutePoolTests()
    {
        _classes = new VehicleClasses(_flat);
        _state = new PlanState(_flat);
    }

    /// <summary>Alike carers share a class; the rider, and a carer with a preference of her own, do not.</summary>
    [Fact]
    public void Alike_vehicles_share_a_class()
    {
        _classes.Of[1].ShouldBe(_classes.Of[2]);
        _classes.Of[0].ShouldNotBe(_classes.Of[1]);
        var draft = Twins();
        var liked = draft.Requests[3] with { Roles = [draft.Requests[3].Roles[0] with { Preferences = [new VehiclePreference(1, 0)], OtherVehicleCost = 5 }] };
        var classes = new VehicleClasses(new FlatProblem(Problem.Create(draft with { Requests = draft.Requests.SetItem(3, liked) })));
        classes.Of[1].ShouldNotBe(classes.Of[2]);
    }

    /// <summary>A skill that some role asks for tells vehicles apart.</summary>
    [Fact]
    public void A_skill_tells_vehicles_apart()
    {
        var draft = Twins();
        var classes = new VehicleClasses(new FlatProblem(Problem.Create(draft with { Vehicles = draft.Vehicles.SetItem(2, draft.Vehicles[2] with { Skills = [new SkillLevel(1, 1)] }) })));
        classes.Of[1].ShouldNotBe(classes.Of[2]);
    }

    /// <summary>The same sequence of two alike carers is one route; the other order is another; an empty one is none.</summary>
    [Fact]
    public void A_route_is_kept_once_for_all_alike_vehicles()
    {
        var pool = new RoutePool(_flat, _classes);
        pool.Add(Route(1, 2, 3));
        pool.Add(Route(2, 2, 3));
        pool.Count.ShouldBe(1);
        pool.Add(Route(2, 3, 2));
        pool.Add(Route(1));
        pool.Count.ShouldBe(2);
        pool.Taken.ShouldBe(2);
        pool.Nodes(0).ToArray().ShouldBe([2, 3]);
        pool[0].Cost.ShouldBe(Route(1, 2, 3).Cost);
    }

    /// <summary>Full, it drops the older half without prices; what it met last stays.</summary>
    [Fact]
    public void A_full_pool_keeps_the_young()
    {
        var pool = new RoutePool(_flat, _classes, 4);
        int[][] met = [[2], [3], [2, 3], [3, 2], [2]];
        foreach (var nodes in met.Append([3, 2]))
            pool.Add(Route(1, nodes));
        pool.Count.ShouldBe(4);
        pool.Add(Route(0, 0));
        pool.Count.ShouldBe(3);
        Enumerable.Range(0, 3).Select(i => string.Join(' ', pool.Nodes(i).ToArray())).ShouldBe(["2", "3 2", "0"]);
    }

    /// <summary>With prices it drops what costs most above its worth, whatever its age.</summary>
    [Fact]
    public void A_full_pool_keeps_the_worthy()
    {
        var pool = new RoutePool(_flat, _classes, 4) { Prices = [0, 0, 1000, 1000] };
        int[][] met = [[2, 3], [3, 2], [2], [3]];
        foreach (var nodes in met)
            pool.Add(Route(1, nodes));
        pool.Add(Route(0, 0));
        Enumerable.Range(0, 3).Select(i => string.Join(' ', pool.Nodes(i).ToArray())).ShouldBe(["2 3", "3 2", "0"]);
    }

    private RouteRecord Route(int vehicle, params int[] nodes)
    {
        var sequences = Enumerable.Range(0, 3).Select(v => v == vehicle ? nodes : []).ToArray();
        _state.Load(sequences);
        return _state.Route(vehicle);
    }

    /// <summary>The four visits with two carers; distance costs one a unit.</summary>
    private static Problem Twins()
    {
        var draft = FourVisits.Draft();
        var vehicles = draft.Vehicles.Add(draft.Vehicles[1] with { Id = "carer 2" });
        return Problem.Create(draft with { Vehicles = [.. vehicles.Select(v => v with { DistanceCost = 1 })] });
    }
}
