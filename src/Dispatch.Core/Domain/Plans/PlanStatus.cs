namespace Dispatch.Core.Domain.Plans;

/// <summary>Where a plan stands. Draft → published → superseded; a draft may also be superseded by a newer draft.</summary>
public enum PlanStatus
{
    /// <summary>Made, not in force.</summary>
    Draft,

    /// <summary>In force: people work by it. At most one for a date and scope.</summary>
    Published,

    /// <summary>Replaced by a later version.</summary>
    Superseded,

    /// <summary>A what-if with changed assumptions; never published.</summary>
    Scenario,
}
