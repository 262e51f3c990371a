namespace Dispatch.Planning.Replanning;

/// <summary>Stable codes of what keeps a day from being changed, beside those of the store; each has a section in docs/errors.md.</summary>
public static class ReplanErrors
{
    /// <summary>The day has no published plan yet that could be changed.</summary>
    public const string NoPlan = "E201_NO_PLAN";

    /// <summary>There is no such event, or it is part of the plan in force.</summary>
    public const string NoEvent = "E205_NO_EVENT";
}
