using Dispatch.Core.Units;

namespace Dispatch.Routing.Search;

/// <summary>
/// Which stops of a route a string takes out: <see cref="Span"/> stops from <see cref="First"/> on, but those from <see cref="KeepFrom"/> (counted
/// within the span) to <see cref="KeepTo"/> (exclusive) stay. Christiaens and Vanden Berghe, Slack Induction by String Removals for Vehicle
/// Routing Problems, Transportation Science 54(2), 2020.
/// </summary>
internal readonly record struct StringDraw(int First, int Span, int KeepFrom, int KeepTo)
{
    private const double AverageRemoved = 10;
    private const double LongestString = 10;
    private const double SplitChance = 0.5;
    private const double KeepLonger = 0.01;

    /// <summary>Longest string where routes have so many stops on average.</summary>
    public static double Longest(double averageStops) => Math.Max(1, Math.Min(LongestString, averageStops));

    /// <summary>How many routes lose a string.</summary>
    public static int Strings(double longest, Rng rng) => (int)(1 + (rng.NextDouble() * ((4 * AverageRemoved / (1 + longest)) - 1)));

    /// <summary>A string around position <paramref name="at"/> of a route with <paramref name="count"/> stops.</summary>
    public static StringDraw Around(int at, int count, double longest, Rng rng)
    {
        var length = Math.Min(count, (int)(1 + (rng.NextDouble() * Math.Min(count, longest))));
        var kept = 0;
        if (length > 1 && length < count && rng.Chance(SplitChance))
        {
            kept = 1;
            while (length + kept < count && rng.Chance(KeepLonger))
                kept++;
        }

        var span = length + kept;
        var lowest = Math.Max(0, at - span + 1);
        var highest = Math.Min(at, count - span);
        var first = lowest + rng.Next(highest - lowest + 1);
        var keepFrom = kept == 0 ? span : rng.Next(1, length);
        return new StringDraw(first, span, keepFrom, keepFrom + kept);
    }

    /// <summary>Whether the stop at an offset within the span stays.</summary>
    public bool Keeps(int offset) => offset >= KeepFrom && offset < KeepTo;
}
