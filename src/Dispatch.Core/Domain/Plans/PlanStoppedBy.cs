namespace Dispatch.Core.Domain.Plans;

/// <summary>What ended the search that made a plan.</summary>
public enum PlanStoppedBy
{
    /// <summary>The iteration limit: the plan can be made again exactly.</summary>
    Iterations,

    /// <summary>The time limit: another run may differ.</summary>
    Time,

    /// <summary>A person or a shutdown; the best plan so far was kept.</summary>
    Cancelled,

    /// <summary>There was nothing left to decide.</summary>
    Finished,
}
