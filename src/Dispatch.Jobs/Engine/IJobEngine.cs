namespace Dispatch.Jobs.Engine;

/// <summary>Hands runs to threads, on this node or another. Quartz by default, Hangfire in builds that have it.</summary>
public interface IJobEngine
{
    /// <summary>Hands a waiting run over; soon after, some node calls <see cref="Runs.RunExecutor"/>. Handing the same attempt over again does nothing, or nothing that matters.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="attempt">Attempts made so far.</param>
    /// <param name="cancel">Stops before it is handed over.</param>
    Task HandAsync(Guid runId, int attempt, CancellationToken cancel);
}
