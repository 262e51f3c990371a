namespace Dispatch.Routing.Model;

/// <summary>Stable codes of reasons why a request is unserved; each has a section in docs/errors.md.</summary>
public static class UnservedCodes
{
    /// <summary>Nobody holds the skills at the level asked for.</summary>
    public const string Skill = "U101_SKILL";

    /// <summary>Everybody who could is refused, excluded or not among the allowed people.</summary>
    public const string NotAllowed = "U102_NOT_ALLOWED";

    /// <summary>No free set of the equipment needed.</summary>
    public const string Equipment = "U103_EQUIPMENT";

    /// <summary>No vehicle may load at the depot that holds the goods.</summary>
    public const string Depot = "U104_DEPOT";

    /// <summary>The load alone is larger than any vehicle's capacity, or no trip has room.</summary>
    public const string Capacity = "U105_CAPACITY";

    /// <summary>Nobody can be there inside the time window, even with an empty route.</summary>
    public const string TimeWindow = "U106_TIME_WINDOW";

    /// <summary>Nobody's shift or working-time limit leaves room, even with an empty route.</summary>
    public const string Shift = "U107_SHIFT";

    /// <summary>The food would be too old at the door even when brought directly.</summary>
    public const string Freshness = "U108_FRESHNESS";

    /// <summary>A way does not exist.</summary>
    public const string Unreachable = "U109_UNREACHABLE";

    /// <summary>The team cannot be completed: too few suitable people for all roles at one time.</summary>
    public const string Team = "U110_TEAM";

    /// <summary>A gap to another activity cannot be kept.</summary>
    public const string Gap = "U111_GAP";

    /// <summary>A limit of distance, travel time or number of stops blocks.</summary>
    public const string RouteLimit = "U112_ROUTE_LIMIT";

    /// <summary>The only people with room serve somebody who must not share a person with it.</summary>
    public const string Conflict = "U113_CONFLICT";

    /// <summary>Feasible alone, but everybody suitable is busy: no place in any route at an acceptable price.</summary>
    public const string NoRoom = "U120_NO_ROOM";

    /// <summary>Serving it would cost more than leaving it.</summary>
    public const string TooCostly = "U121_TOO_COSTLY";

    /// <summary>The solution was read from a file whose format gives no reason.</summary>
    public const string NotStated = "U190_NOT_STATED";

    /// <summary>A place was there, but the search ended before the request was tried (limits too small, or cancelled).</summary>
    public const string SearchEnded = "U122_SEARCH_ENDED";
}
