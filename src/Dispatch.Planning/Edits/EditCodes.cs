namespace Dispatch.Planning.Edits;

/// <summary>Stable codes of edits that make no sense; each has a section in docs/errors.md.</summary>
public static class EditCodes
{
    /// <summary>The day has no such order or visit.</summary>
    public const string NoItem = "H101_NO_ITEM";

    /// <summary>Nobody of that id works that day.</summary>
    public const string NoStaff = "H102_NO_STAFF";

    /// <summary>It has begun, or is done: it stays as it is.</summary>
    public const string Begun = "H103_BEGUN";

    /// <summary>It is not in the plan, so there is nothing to take out, swap or put in order.</summary>
    public const string NotPlanned = "H104_NOT_PLANNED";

    /// <summary>The place named is not in the route that is meant.</summary>
    public const string NoPlace = "H105_NO_PLACE";

    /// <summary>Somebody has locked it to a person or time.</summary>
    public const string Locked = "H106_LOCKED";

    /// <summary>Hard rules would be broken; they cannot be overridden.</summary>
    public const string HardRules = "H201_HARD_RULES";

    /// <summary>Soft limits would be passed: an override and a reason are asked for.</summary>
    public const string NeedsReason = "H202_NEEDS_REASON";

    /// <summary>The plan breaks rules as it stands now; it is to be replanned first.</summary>
    public const string ReplanFirst = "H203_REPLAN_FIRST";
}
