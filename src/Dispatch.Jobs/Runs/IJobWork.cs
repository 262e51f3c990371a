namespace Dispatch.Jobs.Runs;

/// <summary>
/// A kind of job: a use case that may be begun again from the start at any time. Knows nothing of schedulers, threads or nodes.
/// </summary>
public interface IJobWork
{
    /// <summary>One of <see cref="JobKinds"/>.</summary>
    string Kind { get; }

    /// <summary>Does it.</summary>
    /// <param name="context">The run.</param>
    /// <param name="cancel">A person wants it to stop, or the node must: what has been found is given back soon.</param>
    /// <exception cref="JobRefusedException">What was asked can not be done; another attempt would not help.</exception>
    /// <exception cref="JobPostponedException">It has to wait for something else.</exception>
    Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel);
}
