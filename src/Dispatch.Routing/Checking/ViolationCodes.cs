namespace Dispatch.Routing.Checking;

/// <summary>
/// Stable codes of what the checker finds; each has a section in docs/errors.md. V1… are hard rules, V2… soft limits. The remarks say what
/// Subject, Value and Limit of the <see cref="Violation"/> hold.
/// </summary>
public static class ViolationCodes
{
    /// <summary>A route names a vehicle that does not exist. Value: its index; Limit: number of vehicles.</summary>
    public const string RouteVehicle = "V101_ROUTE_VEHICLE";

    /// <summary>A vehicle has more than one route. Value: routes so far; Limit: 1.</summary>
    public const string RouteTwice = "V102_ROUTE_TWICE";

    /// <summary>Routes are not in ascending order of their vehicles. Value: this vehicle; Limit: the vehicle before.</summary>
    public const string RouteOrder = "V103_ROUTE_ORDER";

    /// <summary>The list of routes or steps is missing, or steps are not Start, then Load/Activity/Break, then End. Value: the kind found (−1 none).</summary>
    public const string RouteShape = "V104_ROUTE_SHAPE";

    /// <summary>A step names a depot, activity or break that does not exist. Value: its index; Limit: how many exist (−1: must be −1).</summary>
    public const string StepIndex = "V105_STEP_INDEX";

    /// <summary>A route without any activity. Value: 0; Limit: 1.</summary>
    public const string RouteEmpty = "V106_ROUTE_EMPTY";

    /// <summary>The unserved list is missing, or an entry is empty or names no request. Value: its index; Limit: number of requests.</summary>
    public const string UnservedEntry = "V111_UNSERVED_ENTRY";

    /// <summary>A request is listed unserved more than once. Subject: request; Value: times so far; Limit: 1.</summary>
    public const string UnservedTwice = "V112_UNSERVED_TWICE";

    /// <summary>Unserved requests are not in ascending order. Subject: request; Value: this request; Limit: the one before.</summary>
    public const string UnservedOrder = "V113_UNSERVED_ORDER";

    /// <summary>A request is neither served nor listed unserved. Subject: request; Value: 0; Limit: number of its activities.</summary>
    public const string RequestMissing = "V114_REQUEST_MISSING";

    /// <summary>A request is served and also listed unserved. Subject: request; Value: activities done; Limit: 0.</summary>
    public const string RequestBoth = "V115_REQUEST_BOTH";

    /// <summary>Only some of a request's activities are done. Subject: request; Value: activities done; Limit: activities it has.</summary>
    public const string RequestPartial = "V116_REQUEST_PARTIAL";

    /// <summary>An activity is done more than once. Subject: activity; Value: times; Limit: 1.</summary>
    public const string ActivityTwice = "V117_ACTIVITY_TWICE";

    /// <summary>An unserved request carries no reason code. Subject: request.</summary>
    public const string UnservedReason = "V118_UNSERVED_REASON";

    /// <summary>The activities of one role are done by different vehicles. Subject: activity; Value: its vehicle; Limit: the role's vehicle.</summary>
    public const string RoleSplit = "V121_ROLE_SPLIT";

    /// <summary>The activities of a role are done in the wrong order. Subject: activity; Value: its step; Limit: the step it must follow.</summary>
    public const string RoleOrder = "V122_ROLE_ORDER";

    /// <summary>Something comes between the activities of a contiguous role. Subject: activity; Value: steps in between; Limit: 0.</summary>
    public const string RoleInterrupted = "V123_ROLE_INTERRUPTED";

    /// <summary>Two roles of one request are done by the same vehicle. Subject: request; Value: position of the role; Limit: position of the earlier role.</summary>
    public const string TeamSameVehicle = "V124_TEAM_SAME_VEHICLE";

    /// <summary>The vehicle lacks a skill or its level. Subject: request; Value: level held (0 none); Limit: level asked for.</summary>
    public const string Skill = "V125_SKILL";

    /// <summary>The role may only be filled by other vehicles. Subject: request; Value: vehicle; Limit: number of vehicles allowed.</summary>
    public const string VehicleNotAllowed = "V126_VEHICLE_NOT_ALLOWED";

    /// <summary>The vehicle must not fill the role. Subject: request; Value: vehicle; Limit: number of vehicles forbidden.</summary>
    public const string VehicleForbidden = "V127_VEHICLE_FORBIDDEN";

    /// <summary>The locked beginning of a route is not kept. Subject: locked activity; Value: the activity found there (−1 none); Limit: position in the route, from 0.</summary>
    public const string LockedPrefix = "V128_LOCKED_PREFIX";

    /// <summary>One person serves two requests that must not share one. Subject: request; Value: the other request; Limit: the vehicle that serves it.</summary>
    public const string Conflict = "V129_CONFLICT";

    /// <summary>An arrival is not the departure before plus travel. Value: arrival; Limit: what it must be.</summary>
    public const string Arrival = "V131_ARRIVAL";

    /// <summary>A step starts before its arrival. Value: start; Limit: arrival.</summary>
    public const string StartBeforeArrival = "V132_START_BEFORE_ARRIVAL";

    /// <summary>An activity (or the start) is left before its work is done. Value: departure; Limit: earliest allowed.</summary>
    public const string Departure = "V133_DEPARTURE";

    /// <summary>Work starts outside every time window. Subject: activity; Value: start; Limit: nearest bound.</summary>
    public const string Window = "V134_WINDOW";

    /// <summary>No way joins two successive places. Subject: location reached; Value: location left.</summary>
    public const string Unreachable = "V135_UNREACHABLE";

    /// <summary>The End step lasts: its arrival, start and departure differ. Value: departure; Limit: arrival.</summary>
    public const string EndClock = "V136_END_CLOCK";

    /// <summary>Two linked activities start too close (or in the wrong order). Subject: link; Value: gap; Limit: smallest gap.</summary>
    public const string GapShort = "V137_GAP_SHORT";

    /// <summary>Two linked activities start too far apart. Subject: link; Value: gap; Limit: largest gap.</summary>
    public const string GapLong = "V138_GAP_LONG";

    /// <summary>A break of a used vehicle is not taken. Subject: break; Value: 0; Limit: 1.</summary>
    public const string BreakMissing = "V141_BREAK_MISSING";

    /// <summary>A break is taken more than once. Subject: break; Value: times so far; Limit: 1.</summary>
    public const string BreakTwice = "V142_BREAK_TWICE";

    /// <summary>Breaks are taken in the wrong order. Subject: break; Value: this break; Limit: the break before.</summary>
    public const string BreakOrder = "V143_BREAK_ORDER";

    /// <summary>A break starts outside every window. Subject: break; Value: start; Limit: nearest bound.</summary>
    public const string BreakWindow = "V144_BREAK_WINDOW";

    /// <summary>A break is too short. Subject: break; Value: its length; Limit: duration asked for.</summary>
    public const string BreakShort = "V145_BREAK_SHORT";

    /// <summary>The vehicle may not load at this depot. Subject: depot; Value: depot; Limit: the home depot (Start) or −1.</summary>
    public const string DepotNotAllowed = "V151_DEPOT_NOT_ALLOWED";

    /// <summary>Loading starts outside the depot's window. Subject: depot; Value: start; Limit: nearest bound.</summary>
    public const string DepotWindow = "V152_DEPOT_WINDOW";

    /// <summary>The vehicle leaves the depot before it is loaded. Subject: depot; Value: departure; Limit: start + load time.</summary>
    public const string LoadTime = "V153_LOAD_TIME";

    /// <summary>Loading starts before an activity of the trip is released. Subject: activity; Value: start of loading; Limit: release.</summary>
    public const string Release = "V154_RELEASE";

    /// <summary>An activity stands in a trip that was not loaded at its source depot. Subject: activity; Value: the trip's depot (−1 none); Limit: source depot.</summary>
    public const string SourceDepot = "V155_SOURCE_DEPOT";

    /// <summary>More is on board than the vehicle can carry. Subject: load dimension; Value: largest load of the trip; Limit: capacity.</summary>
    public const string Capacity = "V156_CAPACITY";

    /// <summary>The time since the depot is too long. Subject: activity; Value: time since departure; Limit: largest allowed.</summary>
    public const string Freshness = "V157_FRESHNESS";

    /// <summary>Too many trips. Value: trips with activities; Limit: most allowed.</summary>
    public const string Trips = "V158_TRIPS";

    /// <summary>A shipment is delivered in another trip than it was picked up. Subject: delivering activity; Value: its trip; Limit: trip of the pickup.</summary>
    public const string ShipmentSplit = "V159_SHIPMENT_SPLIT";

    /// <summary>The route starts before the shift. Value: start; Limit: begin of the shift.</summary>
    public const string ShiftStart = "V161_SHIFT_START";

    /// <summary>The route ends after the shift. Value: end; Limit: end of the shift.</summary>
    public const string ShiftEnd = "V162_SHIFT_END";

    /// <summary>The working time is too long. Value: working time; Limit: most allowed.</summary>
    public const string Work = "V163_WORK";

    /// <summary>The distance is too long. Value: distance; Limit: most allowed.</summary>
    public const string Distance = "V164_DISTANCE";

    /// <summary>Too much time is spent travelling. Value: travel time; Limit: most allowed.</summary>
    public const string TravelTime = "V165_TRAVEL_TIME";

    /// <summary>Too many activities. Value: activities; Limit: most allowed.</summary>
    public const string Activities = "V166_ACTIVITIES";

    /// <summary>A vehicle needs equipment but draws from no pool of that kind. Subject: equipment kind; Value: 0; Limit: 1.</summary>
    public const string EquipmentPool = "V171_EQUIPMENT_POOL";

    /// <summary>More vehicles use a pool than it has units. Subject: pool; Value: vehicles; Limit: units.</summary>
    public const string EquipmentUnits = "V172_EQUIPMENT_UNITS";

    /// <summary>Soft: work starts after the soft latest. Subject: activity; Value: start; Limit: soft latest.</summary>
    public const string Late = "V201_LATE";

    /// <summary>Soft: work starts before the soft earliest. Subject: activity; Value: start; Limit: soft earliest.</summary>
    public const string Early = "V202_EARLY";

    /// <summary>Soft: the time since the depot is beyond the target. Subject: activity; Value: time since departure; Limit: target.</summary>
    public const string Stale = "V203_STALE";

    /// <summary>Soft: overtime. Value: overtime; Limit: 0.</summary>
    public const string Overtime = "V204_OVERTIME";

    /// <summary>Soft: more work than the vehicle's fair share. Value: working time; Limit: the share, where its prices begin.</summary>
    public const string LongWork = "V205_LONG_WORK";

    /// <summary>Soft: the start is farther from the published one than tolerated. Subject: activity; Value: start; Limit: published start.</summary>
    public const string Moved = "V206_MOVED";
}
