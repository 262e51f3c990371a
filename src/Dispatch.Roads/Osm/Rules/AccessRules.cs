namespace Dispatch.Roads.Osm.Rules;

/// <summary>Who may use something by its access tags: of the keys that name a kind of user, the most particular one decides; docs/roads.md has the tables.</summary>
internal static class AccessRules
{
    /// <summary>Keys by kind of user, most particular first.</summary>
    private static readonly (RoadModes User, string[] Keys)[] _keys =
    [
        (RoadModes.Walk, ["foot", "access"]),
        (RoadModes.Cycle, ["bicycle", "vehicle", "access"]),
        (RoadModes.Car, ["motorcar", "motor_vehicle", "vehicle", "access"]),
    ];

    /// <summary>The users let in, where tags are silent those of <paramref name="usual"/>.</summary>
    /// <param name="tags">The element's tags.</param>
    /// <param name="usual">Who is let in when no tag says anything.</param>
    /// <param name="direction">Suffix of keys that hold for one direction only, as in ":forward"; empty for none.</param>
    public static RoadModes Allowed(OsmTags tags, RoadModes usual, string direction = "")
    {
        var allowed = RoadModes.None;
        foreach (var (user, keys) in _keys)
        {
            if (Decide(tags, keys, direction) ?? usual.HasFlag(user))
                allowed |= user;
        }
        return allowed;
    }

    private static bool? Decide(OsmTags tags, string[] keys, string direction)
    {
        foreach (var key in keys)
        {
            var decided = (direction.Length > 0 ? Opens(tags[key + direction]) : null) ?? Opens(tags[key]);
            if (decided is not null)
                return decided;
        }
        return null;
    }

    // Null for values that say nothing we know.
    private static bool? Opens(string? value) => value switch
    {
        "yes" or "permissive" or "designated" or "official" or "destination" or "customers" or "delivery" or "public" => true,
        "no" or "private" or "agricultural" or "forestry" or "emergency" or "military" or "use_sidepath" or "dismount" or "permit" or "residents"
            or "restricted" or "psv" or "bus" or "employees" or "staff" => false,
        _ => null,
    };
}
