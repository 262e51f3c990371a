namespace Dispatch.Roads;

/// <summary>Stable codes of what can be wrong with road data; each has a section in docs/errors.md ("roads"). R1 map files, R2 graph files, R3 places, R4 speed tables, R5 lists of points.</summary>
public static class RoadCodes
{
    /// <summary>There is no such file.</summary>
    public const string NoFile = "R101_NO_FILE";

    /// <summary>The file is neither OSM XML nor OSM PBF.</summary>
    public const string UnknownFormat = "R102_UNKNOWN_FORMAT";

    /// <summary>The file breaks off or its syntax is broken.</summary>
    public const string Broken = "R103_BROKEN";

    /// <summary>The file asks for a feature of the format that is not supported.</summary>
    public const string Unsupported = "R104_UNSUPPORTED";

    /// <summary>An id or a coordinate is no number in range.</summary>
    public const string BadValue = "R105_BAD_VALUE";

    /// <summary>The file has no road that anybody can use.</summary>
    public const string NoRoads = "R106_NO_ROADS";

    /// <summary>Warning: ways name points that the file lacks (edge of the extract); they are cut there.</summary>
    public const string MissingPoints = "R151_MISSING_POINTS";

    /// <summary>Warning: ids occur twice; the first one counts.</summary>
    public const string Duplicates = "R152_DUPLICATES";

    /// <summary>Warning: turn restrictions that could not be used.</summary>
    public const string IgnoredRestrictions = "R153_IGNORED_RESTRICTIONS";

    /// <summary>Not a road graph file.</summary>
    public const string NotAGraph = "R201_NOT_A_GRAPH";

    /// <summary>A road graph file of another version.</summary>
    public const string GraphVersion = "R202_GRAPH_VERSION";

    /// <summary>The road graph file is cut off or changed.</summary>
    public const string GraphDamaged = "R203_GRAPH_DAMAGED";

    /// <summary>No usable road within the limit of a place.</summary>
    public const string TooFar = "R301_TOO_FAR";

    /// <summary>The graph has no road for the mode at all.</summary>
    public const string NoRoadOfMode = "R302_NO_ROAD_OF_MODE";

    /// <summary>The speed table is not well-formed JSON of its format.</summary>
    public const string SpeedSyntax = "R401_SPEED_SYNTAX";

    /// <summary>The speed table has a field, mode, class or band that does not exist.</summary>
    public const string SpeedUnknown = "R402_SPEED_UNKNOWN";

    /// <summary>A number or time of the speed table is out of range.</summary>
    public const string SpeedRange = "R403_SPEED_RANGE";

    /// <summary>Something required is missing in the speed table.</summary>
    public const string SpeedMissing = "R404_SPEED_MISSING";

    /// <summary>A name or time is there twice in the speed table.</summary>
    public const string SpeedDuplicate = "R405_SPEED_DUPLICATE";

    /// <summary>A list of points lacks a column.</summary>
    public const string PointColumn = "R501_POINT_COLUMN";

    /// <summary>A coordinate in a list of points is no number in range.</summary>
    public const string PointValue = "R502_POINT_VALUE";

    /// <summary>A list of points is empty.</summary>
    public const string NoPoints = "R503_NO_POINTS";

    /// <summary>A list of points is longer than a matrix may be.</summary>
    public const string TooManyPoints = "R504_TOO_MANY_POINTS";
}
