using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Osm.Rules;

/// <summary>One-way signs by kind of user. They do not bind people on foot, except on moving stairs and where a tag names them.</summary>
internal static class OneWayRules
{
    private static readonly string[] _sides = ["cycleway", "cycleway:left", "cycleway:right", "cycleway:both"];

    /// <summary>The users left in each direction.</summary>
    public static EdgeAccess Restrict(OsmTags tags, RoadClass kind, RoadModes forward, RoadModes backward)
    {
        var cars = Directions(tags["oneway"]) ?? Implied(tags, kind);
        var cycles = Cycles(tags, cars);
        var walkers = Directions(tags["oneway:foot"]) ?? Conveying(tags["conveying"]) ?? (true, true);
        var (openForward, openBackward) = (Open(walkers.Forward, cycles.Forward, cars.Forward), Open(walkers.Backward, cycles.Backward, cars.Backward));
        return new EdgeAccess(forward & openForward, backward & openBackward);
    }

    private static RoadModes Open(bool walkers, bool cycles, bool cars) =>
        (walkers ? RoadModes.Walk : 0) | (cycles ? RoadModes.Cycle : 0) | (cars ? RoadModes.Car : 0);

    // A reversible lane changes its direction with the hour: nobody may count on it.
    private static (bool Forward, bool Backward)? Directions(string? value) => value switch
    {
        "yes" or "true" or "1" => (true, false),
        "-1" or "reverse" => (false, true),
        "no" or "false" or "0" or "alternating" => (true, true),
        "reversible" => (false, false),
        _ => null,
    };

    private static (bool Forward, bool Backward)? Conveying(string? value) => value switch
    {
        "forward" or "yes" => (true, false),
        "backward" => (false, true),
        _ => null,
    };

    private static (bool Forward, bool Backward) Implied(OsmTags tags, RoadClass kind) =>
        (true, kind != RoadClass.Motorway && tags["junction"] is not ("roundabout" or "circular"));

    private static (bool Forward, bool Backward) Cycles(OsmTags tags, (bool Forward, bool Backward) cars)
    {
        if (Directions(tags["oneway:bicycle"]) is { } own)
            return own;
        if (cars.Forward == cars.Backward)
            return cars;
        var contraflow = tags["bicycle:backward"] is "yes" or "designated" || _sides.Any(side =>
            tags[side]?.StartsWith("opposite", StringComparison.Ordinal) == true
            || (tags[$"{side}:oneway"] is "-1" or "no" && tags[side] is not (null or "no" or "separate" or "none")));
        return contraflow ? (true, true) : cars;
    }
}
