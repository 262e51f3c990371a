using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Osm.Rules;

/// <summary>What a way's tags make of it: class, users by direction, name, speed limit.</summary>
internal static class WayRules
{
    private const int FastTrunk = 80;

    /// <summary>The road that a way is; null for ways that nobody of ours may use.</summary>
    public static EdgeKind? Road(OsmTags tags)
    {
        if (ClassOf(tags) is not { } kind || (tags.Is("area", "yes") && kind is not (RoadClass.Pedestrian or RoadClass.Footway)))
            return null;
        var limit = SpeedLimits.Of(tags["maxspeed"]);
        var usual = Usual(kind, tags, limit);
        var forward = AccessRules.Allowed(tags, usual, ":forward");
        var backward = AccessRules.Allowed(tags, usual, ":backward");
        var access = OneWayRules.Restrict(tags, kind, forward, backward);
        return access.Packed == 0 ? null : new EdgeKind(kind, access, Name(tags), limit, Traits(tags));
    }

    private static RoadClass? ClassOf(OsmTags tags) => tags["highway"] switch
    {
        null => tags.Is("route", "ferry") ? RoadClass.Ferry : null,
        "ferry" => null,
        "road" => RoadClass.Unclassified,
        "bridleway" or "corridor" or "platform" => RoadClass.Footway,
        var word => RoadClassNames.Parse(word),
    };

    // Who uses a road of the class where no access tag says otherwise.
    private static RoadModes Usual(RoadClass kind, OsmTags tags, int limit) => kind switch
    {
        RoadClass.Motorway or RoadClass.MotorwayLink => RoadModes.Car,
        RoadClass.Trunk or RoadClass.TrunkLink when IsExpressway(tags, limit) => RoadModes.Car,
        _ when tags.Is("motorroad", "yes") => RoadModes.Car,
        RoadClass.Pedestrian or RoadClass.Footway or RoadClass.Steps => RoadModes.Walk,
        RoadClass.Track or RoadClass.Cycleway or RoadClass.Path or RoadClass.Ferry => RoadModes.Walk | RoadModes.Cycle,
        RoadClass.Service when tags.Is("service", "emergency_access") => RoadModes.Walk,
        _ => RoadModes.All,
    };

    // Elevated and tunnelled city expressways are often trunk roads without access tags.
    private static bool IsExpressway(OsmTags tags, int limit) =>
        tags.Is("motorroad", "yes") || tags.Is("expressway", "yes") || limit >= FastTrunk || Traits(tags) != EdgeTraits.None;

    private static string Name(OsmTags tags) => tags["name"] ?? tags["name:zh"] ?? tags["ref"] ?? "";

    private static EdgeTraits Traits(OsmTags tags) =>
        (tags["junction"] is "roundabout" or "circular" ? EdgeTraits.Roundabout : EdgeTraits.None)
        | (tags["bridge"] is null or "no" ? EdgeTraits.None : EdgeTraits.Bridge)
        | (tags["tunnel"] is null or "no" or "building_passage" or "covered" ? EdgeTraits.None : EdgeTraits.Tunnel);
}
