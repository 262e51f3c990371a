using Dispatch.Routing.Recombination;

namespace Dispatch.Routing.Search;

/// <summary>One thread's annealing: owns its plan and random numbers, so that its course depends on the seed and the iterations asked for alone.</summary>
internal interface ISearchWorker
{
    /// <summary>Cost of the best plan met.</summary>
    long BestCost { get; }

    /// <summary>Requests the best plan does not serve.</summary>
    int BestUnserved { get; }

    /// <summary>Vehicles with work in the best plan.</summary>
    int BestVehicles { get; }

    /// <summary>Steps done.</summary>
    long Iterations { get; }

    /// <summary>Where the routes of accepted plans are collected; null = nowhere.</summary>
    RoutePool? Pool { get; }

    /// <summary>Stops per used vehicle in the present plan.</summary>
    double AverageStops { get; }

    /// <summary>Sequences of the best plan, one per vehicle; the inner arrays are never changed afterwards.</summary>
    int[][] BestSequences();

    /// <summary>Continues from another plan.</summary>
    void Adopt(int[][] sequences);

    /// <summary>Works from here on for some vehicles only, and forgets the best plan it had.</summary>
    /// <param name="sequences">The whole plan.</param>
    /// <param name="own">Vehicles whose routes may change, as bits.</param>
    /// <param name="unserved">Requests without service it may try to place.</param>
    void AdoptRegion(int[][] sequences, ulong[] own, IEnumerable<int> unserved);

    /// <summary>The sequence of a vehicle in the present plan.</summary>
    int[] Current(int vehicle);

    /// <summary>One iteration at the given temperature.</summary>
    void Step(double temperature, double averageStops);
}
