namespace Dispatch.Routing.Model;

/// <summary>Stable codes of faults in a problem; each has a section in docs/errors.md (section "problem").</summary>
public static class ProblemCodes
{
    /// <summary>A list or an entry is missing (null), a name is empty, or a list that must not be empty is.</summary>
    public const string Missing = "P101_MISSING";

    /// <summary>A travel matrix has another size than the first one.</summary>
    public const string MatrixSize = "P102_MATRIX_SIZE";

    /// <summary>The way from a place to itself is not 0.</summary>
    public const string MatrixDiagonal = "P103_MATRIX_DIAGONAL";

    /// <summary>An index names something that does not exist.</summary>
    public const string Index = "P104_INDEX";

    /// <summary>Two entries of a list have the same name.</summary>
    public const string DuplicateId = "P105_DUPLICATE_ID";

    /// <summary>A time, amount, cost or limit is negative.</summary>
    public const string Negative = "P106_NEGATIVE";

    /// <summary>A time or duration is larger than the solver works with.</summary>
    public const string TooLarge = "P107_TOO_LARGE";

    /// <summary>A window ends before it begins.</summary>
    public const string Window = "P108_WINDOW";

    /// <summary>Windows are not ascending and disjoint.</summary>
    public const string WindowOrder = "P109_WINDOW_ORDER";

    /// <summary>A load list has another length than the problem has load dimensions.</summary>
    public const string Dimensions = "P110_DIMENSIONS";

    /// <summary>A request without roles, or a role without activities.</summary>
    public const string EmptyRole = "P111_EMPTY_ROLE";

    /// <summary>An activity belongs to no role, or to more than one.</summary>
    public const string ActivityOwner = "P112_ACTIVITY_OWNER";

    /// <summary>A link joins an activity to itself.</summary>
    public const string LinkSelf = "P113_LINK_SELF";

    /// <summary>A link's smallest gap is larger than its largest.</summary>
    public const string LinkGap = "P114_LINK_GAP";

    /// <summary>A list names the same thing twice.</summary>
    public const string Twice = "P115_TWICE";

    /// <summary>A vehicle may draw from two pools of the same equipment kind.</summary>
    public const string PoolKind = "P116_POOL_KIND";

    /// <summary>A vehicle with a home depot does not start at its location.</summary>
    public const string HomeDepot = "P117_HOME_DEPOT";

    /// <summary>A locked beginning cannot be kept: order, team, allowed people, skills.</summary>
    public const string Lock = "P118_LOCK";

    /// <summary>A shipment delivers more than was picked up, or also names a source depot.</summary>
    public const string Shipment = "P119_SHIPMENT";

    /// <summary>A soft latest lies before the soft earliest.</summary>
    public const string SoftOrder = "P120_SOFT_ORDER";

    /// <summary>A vehicle may make no trip at all.</summary>
    public const string MaxTrips = "P121_MAX_TRIPS";

    /// <summary>A skill number below 0 or a level below 1.</summary>
    public const string Skill = "P122_SKILL";

    /// <summary>The largest possible cost does not fit: costs or penalties are too large.</summary>
    public const string Overflow = "P123_OVERFLOW";

    /// <summary>A unit factor is not a positive number.</summary>
    public const string Units = "P124_UNITS";

    /// <summary>A band of a travel profile does not begin after the one before.</summary>
    public const string BandOrder = "P125_BAND_ORDER";

    /// <summary>Two places are joined in one band of a travel profile and not in another.</summary>
    public const string BandReach = "P126_BAND_REACH";

    /// <summary>A conflict keeps a request apart from itself.</summary>
    public const string ConflictSelf = "P127_CONFLICT_SELF";

    /// <summary>A price step on working time does not begin after the one before.</summary>
    public const string StepOrder = "P128_STEP_ORDER";

    /// <summary>The list of zones has another length than there are locations, or a zone below −1.</summary>
    public const string Zones = "P129_ZONES";
}
