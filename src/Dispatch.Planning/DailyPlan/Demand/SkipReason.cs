namespace Dispatch.Planning.DailyPlan.Demand;

/// <summary>Why a standing order that would fall on the day is not served on it.</summary>
public enum SkipReason
{
    /// <summary>A pause of the elder or of the order covers the day.</summary>
    Paused,

    /// <summary>The day is a public holiday and the order skips those.</summary>
    Holiday,

    /// <summary>An order for the day replaces it.</summary>
    Replaced,
}
