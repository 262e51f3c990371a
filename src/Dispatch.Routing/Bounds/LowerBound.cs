using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Bounds;

/// <summary>
/// What every plan of a problem costs at least, terms and penalties together. Relaxed away are: who does what in one route, the links of teams, most limits of
/// people, and that ways join to routes. Kept are: one way in and one way out of every stop that is done, at the prices of the cheapest who may do
/// it, its work, windows from stop to stop, what trips can carry, and the penalty of what is not done. An assignment relaxation (Toth and Vigo, The Vehicle
/// Routing Problem, SIAM 2002, chapter 2) with the loads of trips priced after Lagrange (Held, Wolfe and Crowder 1974). Any prices prove a bound, so none
/// needs to be trusted: the last step works it out over all arcs.
/// </summary>
public static class LowerBound
{
    /// <summary>Most activities: beyond, the work grows with the square and the answer is unknown.</summary>
    public const int MostActivities = 20_000;

    private const int Rounds = 14;

    /// <summary>A bound; null = unknown. The same problem gives the same bound, whatever the number of threads.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="threads">Threads, 1 or more.</param>
    /// <param name="cancel">Ends early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static long? Of(Problem problem, int threads = 1, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Activities.Length > MostActivities)
            return null;
        if (problem.Activities.Length == 0)
            return 0;
        var flat = new FlatProblem(problem);
        var loads = new TripLoads(flat);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        var ways = new WayTable(flat, loads, parallel);
        var prices = new TripPrices(loads, ways, cancel);
        for (var round = 0; loads.Bind && round < Rounds; round++)
            prices.Step();
        prices.Prove();
        prices.Prove();
        return Math.Max(0, prices.Bound);
    }
}
