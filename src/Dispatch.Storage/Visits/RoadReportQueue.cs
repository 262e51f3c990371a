using System.Collections.Immutable;

namespace Dispatch.Storage.Visits;

/// <summary>
/// Writes what many phones send at the same moment in few transactions: while one is being written, what comes in waits and goes into the next. Nobody is told "kept"
/// before the commit. Safe to share between threads.
/// </summary>
/// <param name="store">Where they are kept.</param>
public sealed class RoadReportQueue(RoadReportStore store)
{
    private const int MostAtOnce = 64;

    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = new();
    private bool _isWriting;

    /// <summary>Keeps what one person sent.</summary>
    /// <returns>The ids that were new, once they are kept.</returns>
    /// <param name="batch">The reports.</param>
    /// <param name="cancel">Stops the waiting, not the writing.</param>
    public Task<ImmutableHashSet<Guid>> TakeAsync(RoadBatch batch, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var waiting = new Waiting(batch, new TaskCompletionSource<ImmutableHashSet<Guid>>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _waiting.Enqueue(waiting);
            if (!_isWriting)
            {
                _isWriting = true;
                _ = Task.Run(WriteAsync, CancellationToken.None);
            }
        }

        return waiting.Done.Task.WaitAsync(cancel);
    }

    private async Task WriteAsync()
    {
        while (Next() is { Count: > 0 } group)
        {
            try
            {
                var taken = await store.TakeAsync([.. group.Select(w => w.Batch)], CancellationToken.None).ConfigureAwait(false);
                foreach (var waiting in group)
                    waiting.Done.SetResult([.. waiting.Batch.Entries.Select(e => e.Check.Id).Where(taken.Contains)]);
            }
            catch (Exception) when (group.Count > 1)
            {
                await OneByOneAsync(group).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                group[0].Done.SetException(failure);
            }
        }
    }

    /// <summary>One that cannot be kept does not take the others with it.</summary>
    private async Task OneByOneAsync(List<Waiting> group)
    {
        foreach (var waiting in group)
        {
            try
            {
                waiting.Done.SetResult(await store.TakeAsync([waiting.Batch], CancellationToken.None).ConfigureAwait(false));
            }
            catch (Exception failure)
            {
                waiting.Done.SetException(failure);
            }
        }
    }

    private List<Waiting> Next()
    {
        lock (_gate)
        {
            var group = new List<Waiting>();
            while (group.Count < MostAtOnce && _waiting.TryDequeue(out var waiting))
                group.Add(waiting);
            _isWriting = group.Count > 0;
            return group;
        }
    }

    private sealed record Waiting(RoadBatch Batch, TaskCompletionSource<ImmutableHashSet<Guid>> Done);
}
