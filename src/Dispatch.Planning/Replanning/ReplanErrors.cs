namespace Dispatch.Planning.Replanning;

/// <summary>Stable codes of what keeps a day from being changed; each has a section in docs/errors.md.</summary>
public static class ReplanErrors
{
    /// <summary>The day has no plan yet that could be changed.</summary>
    public const string NoPlan = "E201_NO_PLAN";

    /// <summary>There is no such proposal.</summary>
    public const string NoReplan = "E202_NO_REPLAN";

    /// <summary>The proposal has been decided already.</summary>
    public const string Decided = "E203_DECIDED";

    /// <summary>The plan in force is no longer the one the proposal starts from.</summary>
    public const string Stale = "E204_STALE";

    /// <summary>There is no such event.</summary>
    public const string NoEvent = "E205_NO_EVENT";
}
