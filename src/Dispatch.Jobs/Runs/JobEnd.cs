namespace Dispatch.Jobs.Runs;

/// <summary>How a job that gave no error ended.</summary>
public enum JobEnd
{
    /// <summary>All of it was done.</summary>
    Done,

    /// <summary>A person stopped it; what it had found by then is kept.</summary>
    Cancelled,
}
