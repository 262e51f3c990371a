using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>
/// The numbered small cases on which the search is measured against the proven optimum: random problems with every rule on, 2 to 4
/// vehicles, 4 to 8 requests.
/// </summary>
public static class SmallCases
{
    /// <summary>Number of cases; they are numbered from 1.</summary>
    public const int Count = 200;

    /// <summary>Iterations of the search on each.</summary>
    public const long Iterations = 3000;

    /// <summary>The case of a number.</summary>
    public static Problem Create(int number) => RandomProblems.Create((ulong)number, new RandomProblemOptions
    {
        Vehicles = 2 + (number % 3),
        Requests = 4 + (number % 5),
        CrossLinks = 1,
    });

    /// <summary>A case with 4 requests and travel times that change up to twice in the day.</summary>
    public static Problem CreateHourly(int number) =>
        RandomProblems.Create((ulong)number, new RandomProblemOptions { Vehicles = 2 + (number % 3), Requests = 4, CrossLinks = 1, Bands = 3 });

    /// <summary>How the search is run on it: one thread, the case's number as seed.</summary>
    public static SolveOptions Options(int number) => new() { Seed = (ulong)number, IterationLimit = Iterations };
}
