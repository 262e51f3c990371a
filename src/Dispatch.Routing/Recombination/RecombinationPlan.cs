using Dispatch.Routing.Model;

namespace Dispatch.Routing.Recombination;

/// <summary>When a search recombines and for how long: late rounds only, when the routes of the pool are good, and a small share of its time.</summary>
internal sealed class RecombinationPlan(SolveOptions options)
{
    /// <summary>Share of the time limit that recombination may take.</summary>
    private const double TimeShare = 0.18;

    /// <summary>Deterministic seconds for each iteration of the iteration limit: about the same share.</summary>
    private const double DeterministicPerIteration = 2e-5;
    private const double LeastDeterministic = 0.3;
    private const double MostDeterministic = 10;

    /// <summary>A gain below this share of the plan's cost is not worth the next turn.</summary>
    private const double WorthATurn = 1e-4;
    private static readonly TimeSpan _net = TimeSpan.FromSeconds(60);

    // Rounds after which it has a turn: from the middle on, the last one early enough that the search polishes what it gave.
    private static readonly int[] _turns = [15, 18, 21, 24, 27, 30, 32, 34, 36, 38];

    private int _skip;
    private int _pause;
    private TimeSpan _spent;

    /// <summary>Whether it runs after the round, unless the turn is skipped for want of gains.</summary>
    public bool Due(int round) => Array.IndexOf(_turns, round) >= 0 && --_pause < 0;

    /// <summary>What the run after this round may take, given the time since the search began.</summary>
    public Allowance For(int round, TimeSpan elapsed)
    {
        var left = _turns.Length - Array.IndexOf(_turns, round);
        if (options.IterationLimit is { } iterations)
        {
            var work = Math.Clamp(iterations * DeterministicPerIteration, LeastDeterministic, MostDeterministic) / _turns.Length;
            return new Allowance(options.TimeLimit is { } ceiling && ceiling - elapsed < _net ? ceiling - elapsed : _net, work);
        }

        // Near the end no more than half of what is left, so that the limit holds.
        var limit = options.TimeLimit!.Value;
        var share = ((limit * TimeShare) - _spent) / left;
        var rest = (limit - elapsed) / 2;
        return new Allowance(share < rest ? share : rest, null);
    }

    /// <summary>Takes down what a run took and gave. Without a gain worth it one turn more is skipped each time.</summary>
    public void Note(TimeSpan time, long gain, long cost)
    {
        _spent += time;
        _skip = gain < cost * WorthATurn ? _skip + 1 : 0;
        _pause = _skip;
    }
}
