namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>What somebody on the road reports.</summary>
public enum RoadReportKind
{
    /// <summary>Has set out for the stop.</summary>
    OnWay,

    /// <summary>Is at the door; may carry a check-in.</summary>
    Arrived,

    /// <summary>Begins the service; for a gated service only after a passed health check.</summary>
    Started,

    /// <summary>Done, or handed over.</summary>
    Done,

    /// <summary>Nobody opened.</summary>
    NotHome,

    /// <summary>Could not be done for another reason.</summary>
    Problem,

    /// <summary>Health questions and blood pressure before a gated service.</summary>
    Health,

    /// <summary>Temperature of a meal at the door.</summary>
    MealTemperature,

    /// <summary>The elder seems changed since the last time.</summary>
    Condition,

    /// <summary>A small picture of the handed-over meal or the work done.</summary>
    Photo,
}
