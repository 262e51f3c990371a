namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Stable codes of why the exact model gives no answer; each has a section in docs/errors.md.</summary>
public static class ExactCodes
{
    /// <summary>The problem is too large for a proof.</summary>
    public const string TooLarge = "O301_TOO_LARGE";

    /// <summary>The time was over before anything was found.</summary>
    public const string OutOfTime = "O302_OUT_OF_TIME";
}
