using System.Diagnostics;
using Dispatch.Core.Units;
using Dispatch.TestData;

namespace Dispatch.IntegrationTests.OrTools;

/// <summary>Kills workers at moments drawn by seed, and sees each of them end.</summary>
internal sealed class WorkerKiller(SpiedWorker spied, Rng rng) : IDisposable
{
    private const int MostWords = 4;
    private const int MostMilliseconds = 60;

    private readonly CancellationTokenSource _enough = new();
    private int _killed;

    /// <summary>Workers killed so far.</summary>
    public int Killed => Volatile.Read(ref _killed);

    /// <summary>Workers that started.</summary>
    public int Started { get; private set; }

    /// <summary>Workers seen to end.</summary>
    public int Gone { get; private set; }

    /// <summary>No more workers will start.</summary>
    public void Enough() => _enough.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _enough.Dispose();

    /// <summary>Takes one worker after the other until there are no more.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancel, _enough.Token);
        while (true)
        {
            SpiedWorker.Caller worker;
            try
            {
                worker = await spied.NextAsync(until.Token);
            }
            catch (OperationCanceledException) when (_enough.IsCancellationRequested)
            {
                return;
            }
            Started++;
            using (worker)
                await KillAsync(worker, cancel);
            Gone++;
        }
    }

    // After so many words and so many milliseconds more; it may end by itself before. Only a closed socket ends the wait.
    private async Task KillAsync(SpiedWorker.Caller worker, CancellationToken cancel)
    {
        var (words, milliseconds) = (rng.Next(MostWords), rng.Next(MostMilliseconds));
        var next = worker.WordAsync(cancel);
        for (; words > 0; words--)
        {
            if (await next is null)
                return;
            next = worker.WordAsync(cancel);
        }
        await Task.Delay(milliseconds, cancel);
        if (!next.IsCompleted && worker.Id > 0)
            Kill(worker.Id);
        while (await next is not null)
            next = worker.WordAsync(cancel);
    }

    private void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            Interlocked.Increment(ref _killed);
        }
        catch (ArgumentException)
        {
            // It ended by itself a moment before.
        }
    }
}
