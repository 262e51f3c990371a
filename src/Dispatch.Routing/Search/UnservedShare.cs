using Dispatch.Core.Units;

namespace Dispatch.Routing.Search;

/// <summary>How many requests without service take part in a step, and how often one of them says where the ruin begins.</summary>
internal static class UnservedShare
{
    /// <summary>Chance that a place is passed over (Christiaens and Vanden Berghe 2020).</summary>
    public const double Blink = 0.01;

    /// <summary>The same on a day whose plans are priced at their cheapest clocks: the kernel's cheapest place is a guess there.</summary>
    public const double SmallDayBlink = 0.15;

    /// <summary>Chance that a ruin begins beside a request without service.</summary>
    public const double SeedChance = 0.25;

    private const int Most = 24;

    /// <summary>Adds the requests without service to the absent ones; of many, some that stand together in the list.</summary>
    public static void AddTo(List<int> absent, List<int> unserved, Rng rng)
    {
        if (unserved.Count <= Most)
        {
            absent.AddRange(unserved);
            return;
        }

        var first = rng.Next(unserved.Count);
        for (var k = 0; k < Most; k++)
            absent.Add(unserved[(first + k) % unserved.Count]);
    }
}
