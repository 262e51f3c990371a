namespace Dispatch.Core.Domain.Events;

/// <summary>What a notice from the road is about.</summary>
public enum RoadNoticeAbout
{
    /// <summary>Nobody opened.</summary>
    NotHome,

    /// <summary>Something could not be done.</summary>
    Problem,

    /// <summary>The health check before a service was not passed.</summary>
    HealthCheck,

    /// <summary>A gated service was done without a passed health check.</summary>
    Unchecked,

    /// <summary>A meal was too cold at the door.</summary>
    ColdMeal,

    /// <summary>The elder seems changed since the last time.</summary>
    Condition,

    /// <summary>Work was reported that the plan in force gives to somebody else, or does not hold any more.</summary>
    OtherPlan,
}
