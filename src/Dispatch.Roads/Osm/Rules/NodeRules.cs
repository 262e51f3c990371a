namespace Dispatch.Roads.Osm.Rules;

/// <summary>What a node's tags mean for those who pass it: barriers and traffic lights.</summary>
internal static class NodeRules
{
    /// <summary>Who can't pass the node.</summary>
    public static RoadModes Blocked(OsmTags tags) =>
        tags["barrier"] is { } barrier ? RoadModes.All & ~AccessRules.Allowed(tags, Passable(barrier)) : RoadModes.None;

    /// <summary>Whether there is a traffic light, also one for people crossing.</summary>
    public static bool HasSignals(OsmTags tags) =>
        tags["highway"]?.Contains("traffic_signals", StringComparison.Ordinal) == true || (tags.Is("highway", "crossing") && tags.Is("crossing", "traffic_signals"));

    private static RoadModes Passable(string barrier) => barrier switch
    {
        "gate" or "lift_gate" or "swing_gate" or "sliding_gate" or "toll_booth" or "border_control" or "entrance" or "cattle_grid" or "kerb"
            or "height_restrictor" or "sally_port" or "rope" or "no" or "hampshire_gate" => RoadModes.All,
        "kissing_gate" or "stile" or "turnstile" or "full-height_turnstile" or "wicket_gate" => RoadModes.Walk,
        "wall" or "fence" or "hedge" or "retaining_wall" or "city_wall" or "guard_rail" or "ditch" => RoadModes.None,
        // Bollards, blocks, chains, cycle barriers, and whatever else is narrow.
        _ => RoadModes.Walk | RoadModes.Cycle,
    };
}
