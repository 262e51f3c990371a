using Dispatch.Jobs.Settings;
using Dispatch.Storage.Jobs;
using Microsoft.Extensions.Logging;

namespace Dispatch.Jobs.Runs;

/// <summary>
/// Keeps an attempt alive while its job works: a heartbeat with the latest progress, and word of why the job has to stop. One per attempt.
/// </summary>
internal sealed class RunLife : IProgress<JobProgress>, IAsyncDisposable
{
    private readonly JobStore _runs;
    private readonly JobRunRow _run;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenSource _quiet = new();
    private readonly CancellationTokenRegistration _stopping;
    private readonly long _began;
    private readonly Task _beats;
    private volatile JobProgress? _latest;
    private volatile bool _isOurs = true;
    private volatile bool _isAsked;

    public RunLife(JobStore runs, JobRunRow run, JobsOptions options, TimeProvider clock, ILogger log, CancellationToken stop)
    {
        (_runs, _run, _clock, _log) = (runs, run, clock, log);
        _began = clock.GetTimestamp();
        if (run.CancelRequested)
            Ask();
        _stopping = stop.Register(Lose);
        _beats = BeatAsync(options.Heartbeat);
    }

    /// <summary>Cancelled when the job has to stop, whatever the reason.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>False: the node is being stopped or the run belongs to somebody else by now; nothing may be written for it.</summary>
    public bool IsOurs => _isOurs;

    /// <summary>A person wants the run stopped.</summary>
    public bool IsAsked => _isAsked;

    /// <summary>The last word of the job as JSON. Null: it said nothing.</summary>
    public string? Latest => _latest?.Write();

    /// <inheritdoc/>
    public void Report(JobProgress value) =>
        _latest = value with { Seconds = Math.Round(_clock.GetElapsedTime(_began).TotalSeconds, 1) };

    /// <summary>Ends the heartbeat.</summary>
    public async ValueTask DisposeAsync()
    {
        await _quiet.CancelAsync();
        await _beats;
        await _stopping.DisposeAsync();
        _quiet.Dispose();
        _end.Dispose();
    }

    private async Task BeatAsync(TimeSpan every)
    {
        using var timer = new PeriodicTimer(every, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_quiet.Token))
                await PulseAsync();
        }
        catch (OperationCanceledException)
        {
            // The attempt has ended.
        }
    }

    private async Task PulseAsync()
    {
        try
        {
            var pulse = await _runs.BeatAsync(_run.Id, _run.Attempt, Latest, _quiet.Token);
            if (pulse == RunPulse.Lost)
                Lose();
            else if (pulse == RunPulse.CancelRequested)
                Ask();
        }
        catch (Exception silent) when (silent is not OperationCanceledException)
        {
            // The database does not answer; when it does again, the next beat tells whether the run is still ours.
            _log.NoHeartbeat(silent, _run.Id);
        }
    }

    private void Ask()
    {
        _isAsked = true;
        _end.Cancel();
    }

    private void Lose()
    {
        _isOurs = false;
        _end.Cancel();
    }
}
