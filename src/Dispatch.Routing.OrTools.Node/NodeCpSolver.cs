using System.Collections.Concurrent;
using Google.OrTools.Sat;

namespace Dispatch.Routing.OrTools.Node;

/// <summary>
/// CP-SAT in worker processes of Node.js over the or-tools-wasm package. A worker is started when first needed, kept for the next solve,
/// and ended when it is late, cancelled or has grown too large; a lost one is replaced at the next solve.
/// </summary>
public sealed class NodeCpSolver : ICpSolver, IDisposable
{
    private readonly CpHostOptions _options;
    private readonly TimeProvider _clock;
    private readonly WorkerFiles? _files;
    private readonly CpFault? _missing;
    private readonly Breaker _breaker;
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentStack<WorkerProcess> _idle = new();
    private readonly ConcurrentDictionary<WorkerProcess, bool> _alive = new();
    private volatile CpFault? _unfit;
    private volatile bool _lostOne;
    private volatile bool _disposed;

    /// <summary>Looks for Node and the package; starts nothing yet.</summary>
    /// <param name="options">Where the worker is and how far it may go.</param>
    /// <param name="clock">Clock of all limits.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public NodeCpSolver(CpHostOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _options = options;
        _clock = clock;
        (_files, _missing) = WorkerFiles.Find(options);
        _breaker = new Breaker(options.MostFailures, options.Pause, clock);
        _places = new SemaphoreSlim(options.Workers);
    }

    /// <inheritdoc/>
    public CpFault? Unavailable => _missing ?? _unfit ?? (_breaker.Open ? new CpFault(CpCodes.GivenUp, "") : null);

    /// <summary>Ids of the worker processes that run now.</summary>
    internal IEnumerable<int> WorkerIds => _alive.Keys.Select(w => w.Id);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">Called after the end.</exception>
    public CpResult Solve(CpModelProto model, SatParameters parameters, TimeSpan limit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var started = _clock.GetTimestamp();
        var result = InTurn(model, CpParameters.Within(parameters, limit), limit + _options.Grace, cancel);
        CpMetrics.Solved(result, _clock.GetElapsedTime(started));
        return result;
    }

    /// <summary>Ends every worker; a solve under way ends as failed.</summary>
    public void Dispose()
    {
        _disposed = true;
        foreach (var worker in _alive.Keys)
            worker.Kill();
        while (_idle.TryPop(out var worker))
            Retire(worker);
    }

    private CpResult InTurn(CpModelProto model, SatParameters parameters, TimeSpan patience, CancellationToken cancel)
    {
        if (Unavailable is { } fault)
            return CpResult.Unavailable(fault);
        try
        {
            _places.Wait(cancel);
        }
        catch (OperationCanceledException)
        {
            return CpResult.Cancelled();
        }
        try
        {
            return Unavailable is { } late ? CpResult.Unavailable(late) : Counted(Attempt(model, parameters, patience, cancel));
        }
        finally
        {
            _places.Release();
        }
    }

    private CpResult Counted(CpResult result)
    {
        if (result.Outcome == CpOutcome.Answered)
            _breaker.Answered();
        else if (result.Outcome == CpOutcome.Failed)
            _breaker.Lost();
        return result;
    }

    private CpResult Attempt(CpModelProto model, SatParameters parameters, TimeSpan patience, CancellationToken cancel)
    {
        var (worker, none) = Idle() is { } idle ? (idle, null) : Start(cancel);
        if (worker is null)
            return none!;
        var result = WorkerTalk.Solve(worker, model, parameters, patience, _clock, cancel);
        Keep(worker, result);
        return result;
    }

    // One that ended while nobody needed it is replaced without a word.
    private WorkerProcess? Idle()
    {
        while (_idle.TryPop(out var worker))
        {
            if (!worker.HasExited)
                return worker;
            Lose(worker);
        }
        return null;
    }

    private (WorkerProcess? Worker, CpResult? None) Start(CancellationToken cancel)
    {
        CpMetrics.Started(_lostOne);
        var (worker, result) = WorkerTalk.Start(_files!, _options, _clock, cancel);
        if (worker is not null)
        {
            _alive.TryAdd(worker, true);
            if (_disposed)
                worker.Kill();
        }
        else if (result!.Outcome == CpOutcome.Unavailable)
        {
            _unfit = result.Fault;
        }
        else
        {
            _lostOne = true;
        }
        return (worker, result);
    }

    // The heap of the solver never shrinks: one that holds half of what it may is not kept.
    private void Keep(WorkerProcess worker, CpResult result)
    {
        if (result.Outcome != CpOutcome.Answered || worker.HasExited || _disposed)
            Lose(worker);
        else if (worker.Megabytes > _options.MemoryMegabytes / 2)
            Retire(worker);
        else
            _idle.Push(worker);
    }

    private void Lose(WorkerProcess worker)
    {
        _lostOne = true;
        Retire(worker);
    }

    private void Retire(WorkerProcess worker)
    {
        _alive.TryRemove(worker, out _);
        worker.Dispose();
    }
}
