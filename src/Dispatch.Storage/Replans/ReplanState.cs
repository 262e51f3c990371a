namespace Dispatch.Storage.Replans;

/// <summary>Where a proposed change of the day stands. Proposed → accepted | rejected | stale.</summary>
public enum ReplanState
{
    /// <summary>Waits for a dispatcher.</summary>
    Proposed,

    /// <summary>Its plan was published.</summary>
    Accepted,

    /// <summary>A dispatcher turned it down.</summary>
    Rejected,

    /// <summary>The plan it starts from is no longer in force.</summary>
    Stale,
}
