namespace Dispatch.Jobs.Runs;

/// <summary>The job has to wait; the run goes back to the queue and no attempt is lost.</summary>
/// <param name="pause">How long at least.</param>
public sealed class JobPostponedException(TimeSpan pause) : Exception("The job waits for another run.")
{
    /// <summary>How long at least.</summary>
    public TimeSpan Pause { get; } = pause;
}
