namespace Dispatch.Roads;

/// <summary>The words for road classes in files: those of OpenStreetMap's highway key, and "ferry".</summary>
public static class RoadClassNames
{
    private static readonly string[] _words =
    [
        "motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link", "tertiary", "tertiary_link",
        "unclassified", "residential", "living_street", "service", "pedestrian", "track", "cycleway", "footway", "path", "steps", "ferry",
    ];

    /// <summary>All words, in the order of the classes.</summary>
    public static IReadOnlyList<string> All => _words;

    /// <summary>The word for a class.</summary>
    public static string Name(this RoadClass roadClass) => _words[(int)roadClass];

    /// <summary>The class of a word; null for other words.</summary>
    public static RoadClass? Parse(string? word) => Array.IndexOf(_words, word) is >= 0 and var index ? (RoadClass)index : null;
}
