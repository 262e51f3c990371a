namespace Dispatch.Planning.DailyPlan;

/// <summary>Stages of making a plan, in order.</summary>
public enum DailyPlanStage
{
    /// <summary>Orders are expanded and the problem is built.</summary>
    Building,

    /// <summary>The search runs.</summary>
    Searching,

    /// <summary>The independent checker judges the solution.</summary>
    Checking,

    /// <summary>The plan is stored.</summary>
    Saving,
}
