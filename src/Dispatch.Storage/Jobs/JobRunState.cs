namespace Dispatch.Storage.Jobs;

/// <summary>Where a job's run stands. Queued → running → done | failed | cancelled.</summary>
public enum JobRunState
{
    /// <summary>Waits for a node.</summary>
    Queued,

    /// <summary>A node works on it.</summary>
    Running,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Given up.</summary>
    Failed,

    /// <summary>Stopped by a person.</summary>
    Cancelled,
}
