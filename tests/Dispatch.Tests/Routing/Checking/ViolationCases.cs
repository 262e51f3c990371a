using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using static Dispatch.Tests.Routing.FourVisits;
using static Dispatch.Tests.Routing.FourVisitsChanges;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>
/// For every hard code a smallest problem and solution that break that rule and nothing else. The clocks of the unchanged plan: rider loads
/// 0-5, meal 1 15-17, meal 2 27-29, home 49; carer care 3 30-43, care 4 53-76, home 116.
/// </summary>
internal static class ViolationCases
{
    /// <summary>Name, draft, solution, the one violation expected.</summary>
    public static readonly (string Name, Problem Draft, Solution Solution, Violation Expected)[] All =
    [
        .. Structure(), .. Requests(), .. People(), .. Times(), .. Rests(), .. Kitchen(), .. Limits(), .. Sets(),
    ];

    private static (string, Problem, Solution, Violation)[] Structure() =>
    [
        ("vehicle 7 of 2", Draft(), RiderAnd(CarerRoute() with { Vehicle = 7 }), new("V101_ROUTE_VEHICLE", 7, -1, -1, 7, 2)),
        ("two routes of the carer", Draft(), Of([RiderRoute(), OnlyCare3(), OnlyCare4()]), new("V102_ROUTE_TWICE", 1, -1, -1, 2, 1)),
        ("carer before rider", Draft(), Of([CarerRoute(), RiderRoute()]), new("V103_ROUTE_ORDER", 0, -1, -1, 0, 1)),
        ("no end", Draft(), RiderAnd(CarerRoute() with { Steps = CarerRoute().Steps.RemoveAt(3) }), new("V104_ROUTE_SHAPE", 1, 2, -1, 2, 3)),
        ("activity 9 of 4", Draft(), RiderAnd(CarerAt(2, new(StepKind.Activity, 9, 53, 53, 76)), 3), new("V105_STEP_INDEX", 1, 2, 9, 9, 4)),
        ("end with an index", Draft(), RiderAnd(CarerAt(3, new(StepKind.End, 0, 116, 116, 116))), new("V105_STEP_INDEX", 1, 3, 0, 0, -1)),
        ("nothing done", Draft(), RiderAnd(new Route(1, [new(StepKind.Start, -1, 0, 0, 0), new(StepKind.End, -1, 0, 0, 0)]), 2, 3),
            new("V106_ROUTE_EMPTY", 1, -1, -1, 0, 1)),
    ];

    private static (string, Problem, Solution, Violation)[] Requests() =>
    [
        ("unserved 9 of 4", Draft(), RiderAnd(CarerRoute(), 9), new("V111_UNSERVED_ENTRY", -1, -1, -1, 9, 4)),
        ("listed twice", Draft(), RiderAnd(OnlyCare3(), 3, 3), new("V112_UNSERVED_TWICE", -1, -1, 3, 2, 1)),
        ("list not sorted", Draft(), Of([RiderRoute()], 3, 2), new("V113_UNSERVED_ORDER", -1, -1, 2, 2, 3)),
        ("forgotten", Draft(), RiderAnd(OnlyCare3()), new("V114_REQUEST_MISSING", -1, -1, 3, 0, 1)),
        ("served and listed", Draft(), RiderAnd(CarerRoute(), 3), new("V115_REQUEST_BOTH", -1, -1, 3, 1, 0)),
        ("half done", Joined(new Role { Activities = [2, 3] }), RiderAnd(OnlyCare3()), new("V116_REQUEST_PARTIAL", -1, -1, 2, 1, 2)),

        // The second care 4 needs no set-up: 76-96, home at 136.
        ("done twice", Draft(), RiderAnd(new Route(1, [.. CarerRoute().Steps.Take(3), new(StepKind.Activity, 3, 76, 76, 96), new(StepKind.End, -1, 136, 136, 136)])),
            new("V117_ACTIVITY_TWICE", 1, 2, 3, 2, 1)),
        ("no reason", Draft(), RiderAnd(OnlyCare3()) with { Unserved = [new UnservedRequest(3, UnservedReason.Of(""))] },
            new("V118_UNSERVED_REASON", -1, -1, 3, 0, 1)),
    ];

    private static (string, Problem, Solution, Violation)[] People() =>
    [
        ("role of two people", SecondCarer(Joined(new Role { Activities = [2, 3] })), Of([RiderRoute(), OnlyCare3(), OnlyCare4(2)]),
            new("V121_ROLE_SPLIT", 2, 1, 3, 2, 1)),

        // Care 4 first: 40-63, then care 3: 73-86, home at 116.
        ("last first", Joined(new Role { Activities = [2, 3], Contiguous = false }),
            RiderAnd(new Route(1, [new(StepKind.Start, -1, 0, 0, 0), new(StepKind.Activity, 3, 40, 40, 63), new(StepKind.Activity, 2, 73, 73, 86), new(StepKind.End, -1, 116, 116, 116)])),
            new("V122_ROLE_ORDER", 1, 1, 3, 1, 2)),
        ("break in between", Rest(Joined(new Role { Activities = [2, 3] }), new(43, 43), 0), RiderAnd(CarerWith(2, new(StepKind.Break, 0, 43, 43, 43))),
            new("V123_ROLE_INTERRUPTED", 1, 3, 3, 1, 0)),
        ("team of one", Joined(new Role { Activities = [2] }, new Role { Activities = [3] }), Plan(), new("V124_TEAM_SAME_VEHICLE", 1, 2, 2, 1, 0)),
        ("basic, not intermediate", Draft().Vehicle(1, v => v with { Skills = [new(1, 1)] }), Plan(), new("V125_SKILL", 1, 2, 3, 1, 2)),
        ("other skill", Draft().Role(2, r => r with { Skills = [new(4, 1)] }), Plan(), new("V125_SKILL", 1, 1, 2, 0, 1)),
        ("somebody else's", Draft().Role(3, r => r with { AllowedVehicles = [0] }), Plan(), new("V126_VEHICLE_NOT_ALLOWED", 1, 2, 3, 1, 1)),
        ("refused", Draft().Role(3, r => r with { ForbiddenVehicles = [1] }), Plan(), new("V127_VEHICLE_FORBIDDEN", 1, 2, 3, 1, 1)),
        ("locked first", Draft().Vehicle(1, v => v with { LockedPrefix = [3] }), Plan(), new("V128_LOCKED_PREFIX", 1, -1, 3, 2, 0)),
        ("feud", Draft() with { Conflicts = [new(3, 2)] }, Plan(), new("V129_CONFLICT", 1, 1, 2, 3, 1)),
        ("locked, not used", Draft().Vehicle(1, v => v with { LockedPrefix = [2] }), Of([RiderRoute()], 2, 3), new("V128_LOCKED_PREFIX", 1, -1, 2, -1, 0)),
    ];

    private static (string, Problem, Solution, Violation)[] Times() =>
    [
        ("too fast", Draft(), RiderAnd(CarerAt(1, new(StepKind.Activity, 2, 29, 30, 43))), new("V131_ARRIVAL", 1, 1, 2, 29, 30)),
        ("works before arriving", Draft(), RiderAnd(CarerAt(1, new(StepKind.Activity, 2, 30, 29, 43))), new("V132_START_BEFORE_ARRIVAL", 1, 1, 2, 29, 30)),

        // Set-up 3 and service 10 end at 43; all later clocks one unit earlier.
        ("leaves early", Draft(), RiderAnd(new Route(1, [new(StepKind.Start, -1, 0, 0, 0), new(StepKind.Activity, 2, 30, 30, 42), new(StepKind.Activity, 3, 52, 52, 75), new(StepKind.End, -1, 115, 115, 115)])),
            new("V133_DEPARTURE", 1, 1, 2, 42, 43)),
        ("leaves before starting", Draft(), RiderAnd(CarerAt(0, new(StepKind.Start, -1, 1, 1, 0))), new("V133_DEPARTURE", 1, 0, -1, 0, 1)),
        ("before the window", Activity(2, a => a with { Windows = [new(40, 50)] }), Plan(), new("V134_WINDOW", 1, 1, 2, 30, 40)),
        ("between two windows", Activity(2, a => a with { Windows = [new(0, 28), new(33, 50)] }), Plan(), new("V134_WINDOW", 1, 1, 2, 30, 28)),
        ("no way", Cut(), Plan(), new("V135_UNREACHABLE", 1, 2, 4, 3, 0)),
        ("end lasts", Draft(), RiderAnd(CarerAt(3, new(StepKind.End, -1, 116, 116, 120))), new("V136_END_CLOCK", 1, 3, -1, 120, 116)),

        // Starts 30 and 53: gap 23.
        ("too close", Draft() with { Links = [new(2, 3, 30, 100)] }, Plan(), new("V137_GAP_SHORT", 1, 2, 0, 23, 30)),
        ("too far apart", Draft() with { Links = [new(2, 3, 0, 20)] }, Plan(), new("V138_GAP_LONG", 1, 2, 0, 23, 20)),
        ("not together", Draft() with { Links = [new(3, 2, 0, 0)] }, Plan(), new("V137_GAP_SHORT", 1, 1, 0, -23, 0)),
    ];

    private static (string, Problem, Solution, Violation)[] Rests() =>
    [
        ("no break", Rest(Draft(), new(0, 200), 5), Plan(), new("V141_BREAK_MISSING", 1, -1, 0, 0, 1)),
        ("two breaks", Rest(Draft(), new(0, 200), 0), RiderAnd(new Route(1, [CarerRoute().Steps[0], new(StepKind.Break, 0, 0, 0, 0), new(StepKind.Break, 0, 0, 0, 0), .. CarerRoute().Steps.Skip(1)])),
            new("V142_BREAK_TWICE", 1, 2, 0, 2, 1)),
        ("second break first", Draft().Vehicle(1, v => v with { Breaks = [new("a", [new(0, 200)], 0), new("b", [new(0, 200)], 0)] }),
            RiderAnd(new Route(1, [CarerRoute().Steps[0], new(StepKind.Break, 1, 0, 0, 0), new(StepKind.Break, 0, 0, 0, 0), .. CarerRoute().Steps.Skip(1)])),
            new("V143_BREAK_ORDER", 1, 2, 0, 0, 1)),
        ("break too early", Rest(Draft(), new(50, 60), 0), RiderAnd(CarerWith(2, new(StepKind.Break, 0, 43, 43, 43))), new("V144_BREAK_WINDOW", 1, 2, 0, 43, 50)),

        // Break 43-46, care 4 56-79, home at 119.
        ("break cut short", Rest(Draft(), new(0, 200), 5),
            RiderAnd(new Route(1, [.. CarerRoute().Steps.Take(2), new(StepKind.Break, 0, 43, 43, 46), new(StepKind.Activity, 3, 56, 56, 79), new(StepKind.End, -1, 119, 119, 119)])),
            new("V145_BREAK_SHORT", 1, 2, 0, 3, 5)),
    ];

    private static (string, Problem, Solution, Violation)[] Kitchen() =>
    [
        ("may not reload", Draft().Vehicle(0, v => v with { ReloadDepots = [] }), Of([TwoTrips(), CarerRoute()]), new("V151_DEPOT_NOT_ALLOWED", 0, 2, 0, 0, -1)),
        ("loads though without home", Draft().Vehicle(0, v => v with { HomeDepot = null }), Plan(), new("V151_DEPOT_NOT_ALLOWED", 0, 0, 0, 0, -1)),
        ("leaves home unloaded", Draft().Activity(0, a => a with { SourceDepot = null }).Activity(1, a => a with { SourceDepot = null }),
            Of([RiderRoute() with { Steps = RiderRoute().Steps.SetItem(0, new(StepKind.Start, -1, 0, 0, 5)) }, CarerRoute()]),
            new("V151_DEPOT_NOT_ALLOWED", 0, 0, -1, -1, 0)),
        ("kitchen closed", Draft().Depot(d => d with { Window = new(10, 100) }), Plan(), new("V152_DEPOT_WINDOW", 0, 0, 0, 0, 10)),
        ("half loaded", Draft().Depot(d => d with { LoadTime = 6 }), Plan(), new("V153_LOAD_TIME", 0, 0, 0, 5, 6)),
        ("not cooked yet", Activity(1, a => a with { Release = 3 }), Plan(), new("V154_RELEASE", 0, 2, 1, 0, 3)),
        ("no kitchen", Activity(2, a => a with { SourceDepot = 0 }), Plan(), new("V155_SOURCE_DEPOT", 1, 1, 2, -1, 0)),

        // 1 + 2 portions leave the kitchen.
        ("box too small", Draft().Vehicle(0, v => v with { Capacity = [2] }), Plan(), new("V156_CAPACITY", 0, 0, 0, 3, 2)),

        // 3 portions, meal 1 takes one and gives three boxes back: 3 - 1 + 3 = 5.
        ("boxes back", Activity(0, a => a with { Pickup = [3] }), Plan(), new("V156_CAPACITY", 0, 1, 0, 5, 4)),

        // Work at 27, left the kitchen at 5: 22.
        ("cold", Activity(1, a => a with { MaxSinceDepot = 21 }), Plan(), new("V157_FRESHNESS", 0, 2, 1, 22, 21)),
        ("two trips of one", Draft().Vehicle(0, v => v with { MaxTrips = 1 }), Of([TwoTrips(), CarerRoute()]), new("V158_TRIPS", 0, -1, -1, 2, 1)),
        ("shipment over two trips", Shipment(), Of([TwoTrips(), CarerRoute()]), new("V159_SHIPMENT_SPLIT", 0, 3, 1, 1, 0)),
    ];

    private static (string, Problem, Solution, Violation)[] Limits() =>
    [
        ("before the shift", Draft().Vehicle(1, v => v with { Shift = new(1, 200) }), Plan(), new("V161_SHIFT_START", 1, 0, -1, 0, 1)),
        ("after the shift", Draft().Vehicle(1, v => v with { Shift = new(0, 115) }), Plan(), new("V162_SHIFT_END", 1, 3, -1, 116, 115)),
        ("long day", Draft().Vehicle(1, v => v with { MaxWork = 115 }), Plan(), new("V163_WORK", 1, -1, -1, 116, 115)),
        ("long way", Draft().Vehicle(1, v => v with { MaxDistance = 799 }), Plan(), new("V164_DISTANCE", 1, -1, -1, 800, 799)),
        ("long on the road", Draft().Vehicle(1, v => v with { MaxTravelTime = 79 }), Plan(), new("V165_TRAVEL_TIME", 1, -1, -1, 80, 79)),
        ("many visits", Draft().Vehicle(1, v => v with { MaxActivities = 1 }), Plan(), new("V166_ACTIVITIES", 1, -1, -1, 2, 1)),
    ];

    private static (string, Problem, Solution, Violation)[] Sets() =>
    [
        ("no bath set", Draft().Role(3, r => r with { Equipment = [9] }), Plan(), new("V171_EQUIPMENT_POOL", 1, -1, 9, 0, 1)),

        // Rider and carer both need the one set of the pool.
        ("one bath set for two", (Draft() with { EquipmentPools = [new("baths", 9, 1)] })
                .Role(0, r => r with { Equipment = [9] }).Role(3, r => r with { Equipment = [9] })
                .Vehicle(0, v => v with { EquipmentPools = [0] }).Vehicle(1, v => v with { EquipmentPools = [0] }),
            Plan(), new("V172_EQUIPMENT_UNITS", -1, -1, 0, 2, 1)),
    ];

    private static Problem Rest(Problem draft, Dispatch.Core.Units.TimeWindow window, int duration) =>
        draft.Vehicle(1, v => v with { Breaks = [new("rest", [window], duration)] });

    private static Problem SecondCarer(Problem draft) => draft with { Vehicles = draft.Vehicles.Add(draft.Vehicles[1] with { Id = "second carer" }) };
}
