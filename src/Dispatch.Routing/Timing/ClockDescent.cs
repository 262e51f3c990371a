using System.Numerics;

namespace Dispatch.Routing.Timing;

/// <summary>
/// The cheapest clocks of a model, from clocks that keep its rules: again and again the set of clocks whose common step later, or earlier,
/// saves most, by a minimum cut; with large steps first, halved down to one time unit (steepest descent with scaling for L♮-convex functions:
/// Murota 2003; Murota and Shioura 2014). Where it ends by itself the clocks are optimal. Deterministic.
/// </summary>
internal static class ClockDescent
{
    private const long LargestStep = 1 << 12;

    /// <summary>Improves the model's clocks; they keep the rules and never get dearer.</summary>
    /// <param name="model">A model whose clocks keep the rules.</param>
    /// <param name="allowance">Cuts still allowed times clocks; what is used is taken off. At 0 it ends early.</param>
    /// <returns>Whether the clocks are proven optimal for the model.</returns>
    public static bool Run(ClockModel model, ref long allowance)
    {
        if (model.Prices.Count == 0)
            return true;
        for (var step = FirstStep(model.Values); step > 0; step /= 2)
        {
            var still = 0;
            for (var way = step; still < 2; way = -way)
            {
                if (allowance <= 0)
                    return false;
                allowance -= model.Count;
                still = Move(model, way) ? 0 : still + 1;
            }
        }

        return true;
    }

    /// <summary>No larger than half the time between the first clock and the last asks for.</summary>
    private static long FirstStep(ReadOnlySpan<long> values)
    {
        var (first, last) = (long.MaxValue, 0L);
        foreach (var value in values[1..])
            (first, last) = (Math.Min(first, value), Math.Max(last, value));
        return Math.Clamp((long)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, last - first)) / 2, 1, LargestStep);
    }

    /// <summary>Moves the set of clocks that saves most by one step; false when none saves anything.</summary>
    private static bool Move(ClockModel model, long way)
    {
        var cut = new MinCut(model.Count);
        var values = model.Values;
        foreach (var gap in model.Gaps)
            Forbid(cut, gap, values[gap.To] - values[gap.From], way);
        foreach (var price in model.Prices)
            Charge(cut, price, values[price.To] - values[price.From], way);
        if (cut.Solve() >= 0)
            return false;
        for (var i = 1; i < model.Count; i++)
        {
            if (cut.Chosen(i))
                values[i] += way;
        }

        return true;
    }

    private static void Forbid(MinCut cut, ClockGap gap, long now, long way)
    {
        if (now - way < gap.Least || now - way > gap.Most)
            cut.Bind(gap.From, gap.To);
        if (now + way < gap.Least || now + way > gap.Most)
            cut.Bind(gap.To, gap.From);
    }

    private static void Charge(MinCut cut, ClockPrice price, long now, long way)
    {
        var present = price.Of(now);
        var (fromAlone, toAlone) = (price.Of(now - way) - present, price.Of(now + way) - present);
        if (fromAlone == 0 && toAlone == 0)
            return;
        cut.Weigh(price.From, -toAlone);
        cut.Weigh(price.To, toAlone);
        cut.Part(price.From, price.To, fromAlone + toAlone);
    }
}
