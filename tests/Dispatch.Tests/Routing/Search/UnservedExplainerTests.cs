using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>Each reason on the smallest problem that has it: locations 0 and 1, ten minutes apart, one or two caregivers at 0.</summary>
public sealed class UnservedExplainerTests
{
    private static readonly Vehicle Carer = new() { Id = "a", StartLocation = 0, EndLocation = 0, Shift = new TimeWindow(0, 10_000), Skills = [new SkillLevel(1, 1)] };
    private static readonly Activity Visit = new() { Id = "x", Location = 1, Service = 1000 };

    /// <summary>Level 2 asked for, level 1 held.</summary>
    [Fact]
    public void Skill() => ReasonOf([Carer], [Visit], [new Role { Activities = [0], Skills = [new SkillLevel(1, 2)] }])
        .ShouldSatisfyAllConditions(r => r.Code.ShouldBe(UnservedCodes.Skill), r => (r.Vehicle, r.Value, r.Limit).ShouldBe((0, 1, 2)));

    /// <summary>Refused.</summary>
    [Fact]
    public void Refused() => ReasonOf([Carer], [Visit], [new Role { Activities = [0], ForbiddenVehicles = [0] }]).Code.ShouldBe(UnservedCodes.NotAllowed);

    /// <summary>Ten minutes of travel, but the window closes after five.</summary>
    [Fact]
    public void Window() => ReasonOf([Carer], [Visit with { Windows = [new TimeWindow(0, 300)] }], [new Role { Activities = [0] }])
        .ShouldSatisfyAllConditions(r => r.Code.ShouldBe(UnservedCodes.TimeWindow), r => (r.Value, r.Limit).ShouldBe((600, 300)));

    /// <summary>600 there + 9,000 of work + 600 back = 10,200, the shift ends at 10,000.</summary>
    [Fact]
    public void Shift() => ReasonOf([Carer], [Visit with { Service = 9000 }], [new Role { Activities = [0] }])
        .ShouldSatisfyAllConditions(r => r.Code.ShouldBe(UnservedCodes.Shift), r => (r.Value, r.Limit).ShouldBe((10_200, 10_000)));

    /// <summary>Two people needed, one there.</summary>
    [Fact]
    public void Team() => ReasonOf([Carer], [Visit, Visit with { Id = "y" }], [new Role { Activities = [0] }, new Role { Activities = [1] }], [new Link(0, 1, 0, 0)])
        .ShouldSatisfyAllConditions(r => r.Code.ShouldBe(UnservedCodes.Team), r => (r.Value, r.Limit).ShouldBe((1, 2)));

    /// <summary>Serving costs 2 × 600, leaving it 100.</summary>
    [Fact]
    public void Price() => ReasonOf([Carer with { TravelTimeCost = 1 }], [Visit], [new Role { Activities = [0] }], penalty: 100)
        .ShouldSatisfyAllConditions(r => r.Code.ShouldBe(UnservedCodes.TooCostly), r => (r.Value, r.Limit).ShouldBe((1200, 100)));

    /// <summary>
    /// Two visits of 4,500 and one carer: 600 + 9,000 + 600 = 10,200 by 10,000, so the dearer one is served and the other lacks 200.
    /// </summary>
    [Fact]
    public void No_room_says_how_much_time_is_missing()
    {
        var problem = Build([Carer], [Visit with { Service = 4500 }, Visit with { Id = "y", Service = 4500 }], [],
        [
            new Request { Id = "first", Roles = [new Role { Activities = [0] }], UnservedPenalty = 1_000_000 },
            new Request { Id = "second", Roles = [new Role { Activities = [1] }], UnservedPenalty = 2_000_000 },
        ]);
        var unserved = Solve(problem).Unserved.ShouldHaveSingleItem();
        unserved.Request.ShouldBe(0);
        unserved.Reason.ShouldSatisfyAllConditions(r => r.Code.ShouldBe(UnservedCodes.NoRoom), r => r.Value.ShouldBe(200), r => r.BlockedBy[UnservedCodes.NoRoom].ShouldBe(1));
    }

    /// <summary>One set and two carers: the one who drew it for the dearer bath has no time for the other.</summary>
    [Fact]
    public void A_set_in_use_leaves_its_carer_as_the_only_one()
    {
        var pooled = Carer with { EquipmentPools = [0], Shift = new TimeWindow(0, 6000) };
        Role Bath(int activity) => new() { Activities = [activity], Equipment = [0] };
        var problem = Build([pooled, pooled with { Id = "b" }], [Visit with { Service = 4500 }, Visit with { Id = "y", Service = 4500 }], [],
        [
            new Request { Id = "first", Roles = [Bath(0)], UnservedPenalty = 1_000_000 },
            new Request { Id = "second", Roles = [Bath(1)], UnservedPenalty = 2_000_000 },
        ]);
        var unserved = Solve(problem).Unserved.ShouldHaveSingleItem();
        unserved.Request.ShouldBe(0);
        unserved.Reason.Code.ShouldBe(UnservedCodes.NoRoom);
    }

    /// <summary>The only set is with the carer of the dearer bath, who may not do the other; the other carer finds no set.</summary>
    [Fact]
    public void Equipment()
    {
        var pooled = Carer with { EquipmentPools = [0] };
        var problem = Build([pooled, pooled with { Id = "b" }], [Visit, Visit with { Id = "y" }], [],
        [
            new Request { Id = "first", Roles = [new Role { Activities = [0], Equipment = [0], ForbiddenVehicles = [0] }], UnservedPenalty = 1_000_000 },
            new Request { Id = "second", Roles = [new Role { Activities = [1], Equipment = [0], ForbiddenVehicles = [1] }], UnservedPenalty = 2_000_000 },
        ]);
        var unserved = Solve(problem).Unserved.ShouldHaveSingleItem();
        unserved.Request.ShouldBe(0);
        unserved.Reason.ShouldSatisfyAllConditions(r => r.Code.ShouldBe(UnservedCodes.Equipment), r => (r.Value, r.Limit).ShouldBe((1, 1)));
    }

    /// <summary>Cancelled before the first request is placed: nothing is served, and the reason says so.</summary>
    [Fact]
    public void A_search_cut_off_says_so()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var problem = Build([Carer], [Visit], [], [new Request { Id = "r", Roles = [new Role { Activities = [0] }], UnservedPenalty = 1_000_000 }]);
        var solution = new RuinRecreateSolver().Solve(problem, new SolveOptions { IterationLimit = 10 }, null, cancel.Token);
        solution.Unserved.ShouldHaveSingleItem().Reason.Code.ShouldBe(UnservedCodes.SearchEnded);
    }

    /// <summary>Food may travel five minutes, the way takes ten.</summary>
    [Fact]
    public void Freshness() => ReasonOf([Carer with { HomeDepot = 0 }], [Visit with { Delivery = [1], SourceDepot = 0, MaxSinceDepot = 300 }], [new Role { Activities = [0] }])
        .ShouldSatisfyAllConditions(r => r.Code.ShouldBe(UnservedCodes.Freshness), r => (r.Value, r.Limit).ShouldBe((600, 300)));

    /// <summary>Three portions, a box of two.</summary>
    [Fact]
    public void Capacity() => ReasonOf([Carer with { HomeDepot = 0, Capacity = [2] }], [Visit with { Delivery = [3] }], [new Role { Activities = [0] }])
        .ShouldSatisfyAllConditions(r => r.Code.ShouldBe(UnservedCodes.Capacity), r => (r.Value, r.Limit).ShouldBe((3, 2)));

    private static UnservedReason ReasonOf(ImmutableArray<Vehicle> vehicles, ImmutableArray<Activity> activities, ImmutableArray<Role> roles, ImmutableArray<Link>? links = null, long penalty = 1_000_000) =>
        Solve(Build(vehicles, activities, links ?? [], [new Request { Id = "r", Roles = roles, UnservedPenalty = penalty }])).Unserved.ShouldHaveSingleItem().Reason;

    private static Problem Build(ImmutableArray<Vehicle> vehicles, ImmutableArray<Activity> activities, ImmutableArray<Link> links, ImmutableArray<Request> requests) => Problem.Create(new Problem
    {
        Profiles = [new TravelMatrix(2, [0, 600, 600, 0], [0, 600, 600, 0])],
        Depots = [new Depot { Id = "kitchen", Location = 0 }],
        EquipmentPools = [new EquipmentPool("tubs", 0, 1)],
        Vehicles = vehicles,
        Activities = activities,
        Requests = requests,
        Links = links,
    });

    private static Solution Solve(Problem problem) => new RuinRecreateSolver().Solve(problem, new SolveOptions { IterationLimit = 200 });
}
