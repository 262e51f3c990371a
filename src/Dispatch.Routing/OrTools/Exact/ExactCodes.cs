namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Stable codes of why the exact model gives no answer; each has a section in docs/errors.md.</summary>
public static class ExactCodes
{
    /// <summary>Travel times change with the time of day.</summary>
    public const string TimeBands = "O301_TIME_BANDS";

    /// <summary>The problem is too large for a proof.</summary>
    public const string TooLarge = "O302_TOO_LARGE";

    /// <summary>The time was over before anything was found.</summary>
    public const string OutOfTime = "O303_OUT_OF_TIME";
}
