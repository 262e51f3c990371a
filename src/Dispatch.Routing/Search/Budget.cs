using Dispatch.Routing.Model;

namespace Dispatch.Routing.Search;

/// <summary>How much of the iterations and the time is used. Where both limits are given, whichever ends first ends the search.</summary>
internal sealed class Budget(SolveOptions options, CancellationToken cancel)
{
    private long _started = options.Clock.GetTimestamp();

    public TimeSpan Elapsed => options.Clock.GetElapsedTime(_started);

    public bool Ended => cancel.IsCancellationRequested || (options.TimeLimit is { } limit && Elapsed >= limit);

    /// <summary>Another budget that began when this one did.</summary>
    public Budget Within(SolveOptions other) => new(other, cancel) { _started = _started };

    /// <summary>Microseconds left, at most the given number, which it is where iterations are the measure.</summary>
    public long Microseconds(long most) => options.IterationLimit is null && options.TimeLimit is { } limit
        ? Math.Clamp((long)(limit - Elapsed).TotalMicroseconds, 0, most)
        : most;

    /// <summary>Iterations of one thread in one round; without an iteration limit as many as time allows.</summary>
    public long RoundIterations(int round, int rounds, int threads)
    {
        if (options.IterationLimit is not { } all)
            return long.MaxValue;
        return (all * (round + 1) / rounds / threads) - (all * round / rounds / threads);
    }

    /// <summary>Whether the round must stop. Rounds share the time evenly only where time is the measure.</summary>
    public bool RoundEnded(int round, int rounds)
    {
        if (cancel.IsCancellationRequested)
            return true;
        if (options.TimeLimit is not { } limit)
            return false;
        return Elapsed >= (options.IterationLimit is null ? limit * (round + 1) / rounds : limit);
    }

    /// <summary>Share of the search that is done, 0 to 1: of the iterations where they are limited, else of the time.</summary>
    public double Progress(int round, int rounds, double inRound) => options.IterationLimit is null
        ? Math.Min(1, Elapsed / options.TimeLimit!.Value)
        : (round + inRound) / rounds;
}
