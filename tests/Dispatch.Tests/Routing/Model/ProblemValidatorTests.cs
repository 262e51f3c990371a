using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Model;

/// <summary>Each fault of a problem is found at its pointer, in both languages, and all at once.</summary>
public sealed class ProblemValidatorTests
{
    private static readonly Dictionary<string, (Problem Draft, string Code, string Pointer)> _cases = new(StringComparer.Ordinal)
    {
        ["no profile"] = (FourVisits.Draft() with { Profiles = [], }, "P101_MISSING", "/profiles"),
        ["missing list"] = (FourVisits.Draft() with { Links = default }, "P101_MISSING", "/links"),
        ["missing entry"] = (FourVisits.Draft() with { EquipmentPools = [null!] }, "P101_MISSING", "/equipmentPools/0"),
        ["missing units"] = (FourVisits.Draft() with { Units = null! }, "P101_MISSING", "/units"),
        ["empty name"] = (Activity(2, a => a with { Id = "" }), "P101_MISSING", "/activities/2/id"),
        ["no window"] = (Activity(2, a => a with { Windows = [] }), "P101_MISSING", "/activities/2/windows"),
        ["matrix size"] = (FourVisits.Draft() with { Profiles = [FourVisits.Line(5), FourVisits.Line(4)] }, "P102_MATRIX_SIZE", "/profiles/1"),
        ["diagonal"] = (FourVisits.Draft() with { Profiles = [FourVisits.Line(5), Crooked()] }, "P103_MATRIX_DIAGONAL", "/profiles/1/3"),
        ["activity place"] = (Activity(1, a => a with { Location = 5 }), "P104_INDEX", "/activities/1/location"),
        ["source depot"] = (Activity(1, a => a with { SourceDepot = 1 }), "P104_INDEX", "/activities/1/sourceDepot"),
        ["profile"] = (Vehicle(1, v => v with { Profile = 1 }), "P104_INDEX", "/vehicles/1/profile"),
        ["start place"] = (Vehicle(1, v => v with { StartLocation = -1 }), "P104_INDEX", "/vehicles/1/startLocation"),
        ["end place"] = (Vehicle(1, v => v with { EndLocation = 5 }), "P104_INDEX", "/vehicles/1/endLocation"),
        ["home depot"] = (Vehicle(1, v => v with { HomeDepot = 1 }), "P104_INDEX", "/vehicles/1/homeDepot"),
        ["reload depot"] = (Vehicle(1, v => v with { ReloadDepots = [0, 7] }), "P104_INDEX", "/vehicles/1/reloadDepots/1"),
        ["pool"] = (Vehicle(1, v => v with { EquipmentPools = [0] }), "P104_INDEX", "/vehicles/1/equipmentPools/0"),
        ["locked index"] = (Vehicle(1, v => v with { LockedPrefix = [4] }), "P104_INDEX", "/vehicles/1/lockedPrefix/0"),
        ["role activity"] = (Role(3, r => r with { Activities = [4] }), "P104_INDEX", "/requests/3/roles/0/activities/0"),
        ["allowed vehicle"] = (Role(3, r => r with { AllowedVehicles = [2] }), "P104_INDEX", "/requests/3/roles/0/allowedVehicles/0"),
        ["preferred vehicle"] = (Role(3, r => r with { Preferences = [new(2, 0)] }), "P104_INDEX", "/requests/3/roles/0/preferences/0/vehicle"),
        ["link end"] = (FourVisits.Draft() with { Links = [new Link(0, 4, 0, 0)] }, "P104_INDEX", "/links/0/to"),
        ["name twice"] = (Vehicle(1, v => v with { Id = "rider" }), "P105_DUPLICATE_ID", "/vehicles/1/id"),
        ["activity name twice"] = (Activity(3, a => a with { Id = "meal 1" }), "P105_DUPLICATE_ID", "/activities/3/id"),
        ["negative service"] = (Activity(0, a => a with { Service = -1 }), "P106_NEGATIVE", "/activities/0/service"),
        ["negative amount"] = (Activity(0, a => a with { Delivery = [-1] }), "P106_NEGATIVE", "/activities/0/delivery/0"),
        ["negative cost"] = (Vehicle(0, v => v with { WorkCost = -1 }), "P106_NEGATIVE", "/vehicles/0/workCost"),
        ["negative penalty"] = (Request(0, r => r with { UnservedPenalty = -1 }), "P106_NEGATIVE", "/requests/0/unservedPenalty"),
        ["negative window"] = (Activity(0, a => a with { Windows = [new(-5, 9)] }), "P106_NEGATIVE", "/activities/0/windows/0/earliest"),
        ["negative lateness cost"] = (FourVisits.Draft() with { MaxLatenessCost = -2 }, "P106_NEGATIVE", "/maxLatenessCost"),
        ["long setup"] = (Activity(0, a => a with { Setup = 100_000_001 }), "P107_TOO_LARGE", "/activities/0/setup"),
        ["late release"] = (Activity(0, a => a with { Release = 1_000_000_001 }), "P107_TOO_LARGE", "/activities/0/release"),
        ["wide gap"] = (FourVisits.Draft() with { Links = [new Link(0, 1, 0, int.MaxValue)] }, "P107_TOO_LARGE", "/links/0/maxGap"),
        ["reversed window"] = (Activity(0, a => a with { Windows = [new(9, 8)] }), "P108_WINDOW", "/activities/0/windows/0"),
        ["reversed shift"] = (Vehicle(0, v => v with { Shift = new(9, 8) }), "P108_WINDOW", "/vehicles/0/shift"),
        ["touching windows"] = (Activity(0, a => a with { Windows = [new(1, 5), new(5, 9)] }), "P109_WINDOW_ORDER", "/activities/0/windows/1"),
        ["break windows"] = (Vehicle(0, v => v with { Breaks = [new("b", [new(6, 9), new(1, 5)], 1)] }), "P109_WINDOW_ORDER", "/vehicles/0/breaks/0/windows/1"),
        ["capacity length"] = (Vehicle(0, v => v with { Capacity = [4, 4] }), "P110_DIMENSIONS", "/activities/0/delivery"),
        ["no role"] = (FourVisits.Draft() with { Requests = [.. FourVisits.Draft().Requests, new() { Id = "x", Roles = [], UnservedPenalty = 1 }] }, "P111_EMPTY_ROLE", "/requests/4/roles"),
        ["empty role"] = (Request(0, r => r with { Roles = [r.Roles[0], r.Roles[0] with { Activities = [] }] }), "P111_EMPTY_ROLE", "/requests/0/roles/1/activities"),
        ["two owners"] = (Role(3, r => r with { Activities = [3, 0] }), "P112_ACTIVITY_OWNER", "/activities/0"),
        ["no owner"] = (FourVisits.Draft() with { Requests = FourVisits.Draft().Requests.RemoveAt(3) }, "P112_ACTIVITY_OWNER", "/activities/3"),
        ["link to self"] = (FourVisits.Draft() with { Links = [new Link(1, 1, 0, 0)] }, "P113_LINK_SELF", "/links/0"),
        ["gap order"] = (FourVisits.Draft() with { Links = [new Link(0, 1, 5, 4)] }, "P114_LINK_GAP", "/links/0"),
        ["preferred twice"] = (Role(3, r => r with { Preferences = [new(1, 0), new(1, 5)] }), "P115_TWICE", "/requests/3/roles/0/preferences/1/vehicle"),
        ["locked twice"] = (Vehicle(0, v => v with { LockedPrefix = [0, 0] }), "P115_TWICE", "/vehicles/0/lockedPrefix/1"),
        ["skill twice"] = (Vehicle(1, v => v with { Skills = [new(1, 1), new(1, 2)] }), "P115_TWICE", "/vehicles/1/skills/1"),
        ["pools of a kind"] = (Vehicle(1, v => v with { EquipmentPools = [0, 1] }) with { EquipmentPools = [new("p", 9, 1), new("q", 9, 1)] }, "P116_POOL_KIND", "/vehicles/1/equipmentPools/1"),
        ["home elsewhere"] = (Vehicle(0, v => v with { StartLocation = 1 }), "P117_HOME_DEPOT", "/vehicles/0/startLocation"),
        ["home nowhere"] = (Vehicle(0, v => v with { StartLocation = null }), "P117_HOME_DEPOT", "/vehicles/0/startLocation"),
        ["lock forbidden"] = (Lock([2], r => r with { ForbiddenVehicles = [1] }), "P118_LOCK", "/vehicles/1/lockedPrefix/0"),
        ["lock unskilled"] = (Lock([2], r => r with { Skills = [new(1, 3)] }), "P118_LOCK", "/vehicles/1/lockedPrefix/0"),
        ["lock order"] = (Pair([3, 2], false), "P118_LOCK", "/vehicles/1/lockedPrefix/0"),
        ["lock broken role"] = (Pair([2, 0], true), "P118_LOCK", "/vehicles/1/lockedPrefix/0"),
        ["lock too many"] = (Vehicle(0, v => v with { LockedPrefix = [0, 1], MaxActivities = 1 }), "P118_LOCK", "/vehicles/0/lockedPrefix"),
        ["shipment amount"] = (Shipment(2, null), "P119_SHIPMENT", "/activities/3/delivery/0"),
        ["shipment depot"] = (Shipment(3, 0), "P119_SHIPMENT", "/activities/3/sourceDepot"),
        ["soft order"] = (Activity(0, a => a with { SoftEarliest = 9, SoftLatest = 8 }), "P120_SOFT_ORDER", "/activities/0/softLatest"),
        ["no trip"] = (Vehicle(0, v => v with { MaxTrips = 0 }), "P121_MAX_TRIPS", "/vehicles/0/maxTrips"),
        ["level"] = (Vehicle(1, v => v with { Skills = [new(1, 0)] }), "P122_SKILL", "/vehicles/1/skills/0"),
        ["penalty too large"] = (Request(0, r => r with { UnservedPenalty = long.MaxValue / 2 }), "P123_OVERFLOW", ""),
        ["cost too large"] = (Activity(0, a => a with { LateCost = long.MaxValue / 100 }), "P123_OVERFLOW", ""),
        ["no band"] = (Bands(), "P101_MISSING", "/profiles/0/bands"),
        ["band without matrix"] = (Bands(new(0, FourVisits.Line(5)), new(50, null!)), "P101_MISSING", "/profiles/0/bands/1"),
        ["band size"] = (Bands(new(0, FourVisits.Line(5)), new(50, FourVisits.Line(4))), "P102_MATRIX_SIZE", "/profiles/0/bands/1"),
        ["band diagonal"] = (Bands(new(0, FourVisits.Line(5)), new(50, Crooked())), "P103_MATRIX_DIAGONAL", "/profiles/0/bands/1/3"),
        ["band order"] = (Bands(new(50, FourVisits.Line(5)), new(50, FourVisits.Line(5))), "P125_BAND_ORDER", "/profiles/0/bands/1/from"),
        ["band reach"] = (Bands(new(0, FourVisits.Line(5)), new(50, Cut())), "P126_BAND_REACH", "/profiles/0/bands/1"),
        ["conflict with oneself"] = (FourVisits.Draft() with { Conflicts = [new(0, 1), new(2, 2)] }, "P127_CONFLICT_SELF", "/conflicts/1"),
        ["steps not ascending"] = (Vehicle(0, v => v with { WorkSteps = [new(10, 1), new(10, 2)] }), "P128_STEP_ORDER", "/vehicles/0/workSteps/1"),
        ["zones missing"] = (FourVisits.Draft() with { Zones = [0, 1] }, "P129_ZONES", "/zones"),
        ["zone below none"] = (FourVisits.Draft() with { Zones = [0, 1, -2, 0, 0] }, "P129_ZONES", "/zones/2"),
        ["unit"] = (FourVisits.Draft() with { Units = new(Time: 0) }, "P124_UNITS", "/units/time"),
    };

    public static TheoryData<string> Names => [.. _cases.Keys];

    /// <summary>The fault is found with its code and pointer; both texts say something, the Chinese one in Chinese.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Fault_is_found(string name)
    {
        var (draft, code, pointer) = _cases[name];
        var thrown = Should.Throw<InvalidProblemException>(() => Problem.Create(draft));
        var fault = thrown.Faults.FirstOrDefault(f => f.Code == code && f.Pointer == pointer);
        fault.ShouldNotBeNull(string.Join("; ", thrown.Faults));
        fault.Message.ShouldNotBeEmpty();
        fault.MessageZh.ShouldContain(c => c >= '\u4e00' && c <= '\u9fff');
        thrown.Message.ShouldContain(thrown.Faults[0].Message);
    }

    /// <summary>Every code has a case here.</summary>
    [Fact]
    public void Every_code_is_tested() =>
        _cases.Values.Select(c => c.Code).Distinct()
            .ShouldBe(typeof(ProblemCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!), ignoreOrder: true);

    /// <summary>Three faults in three lists come together.</summary>
    [Fact]
    public void All_faults_at_once()
    {
        var draft = Vehicle(0, v => v with { MaxTrips = 0 }) with { MaxLatenessCost = -1, Links = [new Link(0, 9, 0, 0)] };
        Should.Throw<InvalidProblemException>(() => Problem.Create(draft)).Faults.Select(f => f.Code)
            .ShouldBe(["P106_NEGATIVE", "P121_MAX_TRIPS", "P104_INDEX"]);
    }

    /// <summary>A draft whose every list is missing is refused list by list, without an exception of another kind.</summary>
    [Fact]
    public void Missing_everything()
    {
        var draft = new Problem
        {
            Profiles = default, Depots = default, Vehicles = default, Activities = default, Requests = default, Links = default, EquipmentPools = default,
        };
        Should.Throw<InvalidProblemException>(() => Problem.Create(draft)).Faults.Count.ShouldBe(7);
    }

    /// <summary>Load dimensions are the longest load list: 1 in the fixture.</summary>
    [Fact]
    public void Valid_problem_is_completed() => FourVisits.Create().LoadDimensions.ShouldBe(1);

    private static TravelMatrix Crooked()
    {
        var durations = FourVisits.Line(5).Durations.ToArray();
        durations[18] = 4; // row 3, column 3
        return new TravelMatrix(5, durations, FourVisits.Line(5).Distances.ToArray());
    }

    private static Problem Bands(params ImmutableArray<TravelBand> bands) => FourVisits.Draft() with { Profiles = [new TravelProfile(bands)] };

    /// <summary>No way from place 1 to place 2.</summary>
    private static TravelMatrix Cut()
    {
        var durations = FourVisits.Line(5).Durations.ToArray();
        durations[7] = TravelMatrix.Unreachable;
        return new TravelMatrix(5, durations, FourVisits.Line(5).Distances.ToArray());
    }

    private static Problem Activity(int index, Func<Activity, Activity> change)
    {
        var draft = FourVisits.Draft();
        return draft with { Activities = draft.Activities.SetItem(index, change(draft.Activities[index])) };
    }

    private static Problem Vehicle(int index, Func<Vehicle, Vehicle> change)
    {
        var draft = FourVisits.Draft();
        return draft with { Vehicles = draft.Vehicles.SetItem(index, change(draft.Vehicles[index])) };
    }

    private static Problem Request(int index, Func<Request, Request> change)
    {
        var draft = FourVisits.Draft();
        return draft with { Requests = draft.Requests.SetItem(index, change(draft.Requests[index])) };
    }

    private static Problem Role(int request, Func<Role, Role> change) => Request(request, r => r with { Roles = [change(r.Roles[0])] });

    private static Problem Lock(ImmutableArray<int> prefix, Func<Role, Role> change) =>
        Role(2, change) with { Vehicles = Vehicle(1, v => v with { LockedPrefix = prefix }).Vehicles };

    /// <summary>Activities 2 and 3 as one role, with a locked beginning for the carer.</summary>
    private static Problem Pair(ImmutableArray<int> prefix, bool contiguous)
    {
        var requests = FourVisits.Draft().Requests;
        var pair = requests[2] with { Roles = [new Role { Activities = [2, 3], Contiguous = contiguous }] };
        return Vehicle(1, v => v with { LockedPrefix = prefix }) with { Requests = [requests[0], requests[1], pair] };
    }

    /// <summary>Activity 2 picks 1 up and activity 3 delivers another amount.</summary>
    private static Problem Shipment(int delivered, int? source)
    {
        var activities = FourVisits.Draft().Activities;
        activities = activities.SetItem(2, activities[2] with { Pickup = [1] });
        activities = activities.SetItem(3, activities[3] with { Delivery = [delivered], SourceDepot = source });
        return Pair([], false) with { Activities = activities };
    }
}
