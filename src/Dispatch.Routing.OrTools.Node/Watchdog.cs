namespace Dispatch.Routing.OrTools.Node;

/// <summary>Ends a worker when its time is over or the caller cancels, which ends every wait for it.</summary>
internal sealed class Watchdog : IDisposable
{
    private readonly CancellationToken _cancel;
    private readonly CancellationTokenSource _late;
    private readonly CancellationTokenRegistration _onLate;
    private readonly CancellationTokenRegistration _onCancel;

    public Watchdog(WorkerProcess worker, TimeSpan limit, TimeProvider clock, CancellationToken cancel)
    {
        Limit = limit;
        _cancel = cancel;
        _late = new CancellationTokenSource(limit, clock);
        _onLate = _late.Token.Register(worker.Kill);
        _onCancel = cancel.Register(worker.Kill);
    }

    /// <summary>The time it gives.</summary>
    public TimeSpan Limit { get; }

    /// <summary>Whether the caller has cancelled.</summary>
    public bool Cancelled => _cancel.IsCancellationRequested;

    /// <summary>Whether the time was over.</summary>
    public bool Late => _late.IsCancellationRequested;

    /// <inheritdoc/>
    public void Dispose()
    {
        _onCancel.Dispose();
        _onLate.Dispose();
        _late.Dispose();
    }
}
