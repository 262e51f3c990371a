using Dispatch.Jobs.Runs;
using Hangfire;

namespace Dispatch.Jobs.Hangfire;

/// <summary>
/// Hangfire's name for one attempt of a run: carries nothing but the run's id. Attempts and pauses are ours, so Hangfire retries nothing. When its server dies, Hangfire
/// hands the same job to another, where the claim decides.
/// </summary>
/// <param name="executor">Does the work.</param>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class HangfireRun(RunExecutor executor)
{
    /// <summary>Runs it, where it is to be had.</summary>
    /// <param name="id">The run.</param>
    /// <param name="attempt">Attempts made when it was handed over; only to be seen in the dashboard.</param>
    /// <param name="stop">The server is being stopped.</param>
    [JobDisplayName("run {0}, after {1} attempts")]
    public Task ExecuteAsync(Guid id, int attempt, CancellationToken stop) => executor.ExecuteAsync(id, isRecovery: false, stop);
}
