namespace Dispatch.Planning.DailyPlan;

/// <summary>
/// Stable codes the planner itself gives, beside those of the search: orders that never reach the search (U2…), filters of a role (U22…)
/// and warnings (U9…). Each has a section in docs/errors.md.
/// </summary>
public static class PlanCodes
{
    /// <summary>No canteen within reach hands out this diet in this slot.</summary>
    public const string NoCanteen = "U201_NO_CANTEEN";

    /// <summary>Every canteen that would do has handed out all its portions. Value: portions asked for; limit: portions left at the nearest.</summary>
    public const string CanteenFull = "U202_CANTEEN_FULL";

    /// <summary>The canteen the order names does not hand out this diet in this slot.</summary>
    public const string NamedCanteen = "U203_NAMED_CANTEEN";

    /// <summary>The service is not in the catalogue or has no role.</summary>
    public const string NoService = "U204_NO_SERVICE";

    /// <summary>No start is left once locks, spacing after meals and hospital hours are taken out.</summary>
    public const string NoStart = "U205_NO_START";

    /// <summary>A hospital trip without hospital or appointment.</summary>
    public const string NoAppointment = "U206_NO_APPOINTMENT";

    /// <summary>The person the order is locked to does not work that day.</summary>
    public const string FixedStaffAway = "U207_FIXED_STAFF_AWAY";

    /// <summary>Nobody on shift may fill a role. Value: people who may; limit: people needed.</summary>
    public const string NoStaff = "U208_NO_STAFF";

    /// <summary>Nobody who may load at the canteen carries meals that day.</summary>
    public const string NoCarrier = "U209_NO_CARRIER";

    /// <summary>
    /// No canteen that hands out the diet has it ready early enough. Value: when it could be at the door at the earliest; limit: end of the window; both
    /// seconds after midnight.
    /// </summary>
    public const string NotInTime = "U210_NOT_IN_TIME";

    /// <summary>Every canteen that hands out the diet is farther than hot food stays fresh. Value: seconds to the nearest; limit: seconds allowed.</summary>
    public const string BeyondFreshness = "U211_BEYOND_FRESHNESS";

    /// <summary>In a reason's counts: not the kind of staff the role asks for.</summary>
    public const string Kind = "U221_KIND";

    /// <summary>In a reason's counts: not a travel mode the role accepts (a wheelchair needs a van).</summary>
    public const string Mode = "U222_MODE";

    /// <summary>In a reason's counts: the gender rule.</summary>
    public const string Gender = "U223_GENDER";

    /// <summary>In a reason's counts: another provider, or one that does not serve the street.</summary>
    public const string Provider = "U224_PROVIDER";

    /// <summary>In a reason's counts: refused by the elder.</summary>
    public const string Refused = "U225_REFUSED";

    /// <summary>A dispatcher took it out of the plan.</summary>
    public const string TakenOff = "U301_TAKEN_OFF";

    /// <summary>Warning: a certificate has expired; the skill does not count that day.</summary>
    public const string Expired = "U901_EXPIRED";

    /// <summary>Warning: a standing order that falls on the day is skipped (pause, holiday, replaced).</summary>
    public const string Skipped = "U902_SKIPPED";

    /// <summary>Warning: a meal is promised while the elder is at the hospital.</summary>
    public const string AwayAtMeal = "U903_AWAY_AT_MEAL";

    /// <summary>Warning: what the canteens need from a kitchen is more than it cooks a day.</summary>
    public const string KitchenShort = "U904_KITCHEN_SHORT";

    /// <summary>Warning: a canteen's supply from its kitchen is not planned, though its meals are.</summary>
    public const string SupplyUnserved = "U905_SUPPLY_UNSERVED";

    /// <summary>Warning: a gap between two orders of the day cannot be kept and was left out (one of them is no stop of its own).</summary>
    public const string GapDropped = "U906_GAP_DROPPED";

    /// <summary>Warning: which canteen cooks for whom, or which kitchen supplies which canteen, was chosen without OR-Tools.</summary>
    public const string ChosenPlainly = "U907_CHOSEN_PLAINLY";

    /// <summary>Warning: a canteen is to be supplied, and no central kitchen can be there in time.</summary>
    public const string NoKitchen = "U908_NO_KITCHEN";

    /// <summary>Warning: a place is too far from any road of a travel mode in use; nobody gets there in that mode.</summary>
    public const string OffRoad = "U909_OFF_ROAD";

    /// <summary>Warning: people are also out by the plans in force of other areas that day; the rest of their shifts is used. Subject: their number.</summary>
    public const string Elsewhere = "U910_ELSEWHERE";
}
