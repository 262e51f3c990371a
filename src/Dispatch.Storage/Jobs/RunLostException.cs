namespace Dispatch.Storage.Jobs;

/// <summary>An attempt that is no longer the run's tried to write its result. Nothing was written; whoever has the run now goes on.</summary>
/// <param name="runId">The run.</param>
/// <param name="attempt">The attempt that came too late.</param>
public sealed class RunLostException(Guid runId, int attempt) : Exception($"Attempt {attempt} of run {runId} is no longer the run's.");
