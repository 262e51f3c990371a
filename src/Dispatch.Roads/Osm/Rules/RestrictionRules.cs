namespace Dispatch.Roads.Osm.Rules;

/// <summary>Reads turn restrictions. They bind all vehicles but those they except, and nobody on foot.</summary>
internal static class RestrictionRules
{
    private static readonly (string Key, RoadModes Users)[] _keys =
    [
        ("restriction", RoadModes.Cycle | RoadModes.Car),
        ("restriction:motor_vehicle", RoadModes.Car),
        ("restriction:motorcar", RoadModes.Car),
        ("restriction:bicycle", RoadModes.Cycle),
    ];

    private static readonly string[] _hours = ["day_on", "day_off", "hour_on", "hour_off"];

    /// <summary>Whether a relation is a turn restriction of any kind.</summary>
    public static bool IsRestriction(OsmTags tags) => tags["type"]?.StartsWith("restriction", StringComparison.Ordinal) == true;

    /// <summary>The restriction; null when it binds none of our vehicles, holds at certain hours only, or has no legible value.</summary>
    public static OsmRestriction? Read(OsmTags tags, IReadOnlyList<OsmMember> members)
    {
        var (value, users) = Value(tags);
        users &= ~Excepted(tags["except"]);
        var isOnly = value.StartsWith("only_", StringComparison.Ordinal);
        if (users == RoadModes.None || _hours.Any(h => tags[h] is not null) || !(isOnly || value.StartsWith("no_", StringComparison.Ordinal)))
            return null;
        long[] Members(string role, OsmElements type) => [.. members.Where(m => m.Role == role && m.Type == type).Select(m => m.Id)];
        var restriction = new OsmRestriction(
            Members("from", OsmElements.Ways), Members("via", OsmElements.Nodes), Members("via", OsmElements.Ways), Members("to", OsmElements.Ways), isOnly, users);
        return restriction.IsComplete ? restriction : null;
    }

    // A key that names a vehicle counts beside the general one for that vehicle only: the first key found decides.
    private static (string Value, RoadModes Users) Value(OsmTags tags)
    {
        foreach (var (key, users) in _keys)
        {
            if (tags[key] is { } value)
                return (value, users);
        }
        return ("", RoadModes.None);
    }

    private static RoadModes Excepted(string? list)
    {
        var excepted = RoadModes.None;
        foreach (var word in (list ?? "").Split(';', StringSplitOptions.TrimEntries))
        {
            excepted |= word switch
            {
                "bicycle" => RoadModes.Cycle,
                "motorcar" or "motor_vehicle" => RoadModes.Car,
                "vehicle" => RoadModes.All,
                _ => RoadModes.None,
            };
        }
        return excepted;
    }
}
