namespace Dispatch.Roads.Routing;

/// <summary>
/// Costs between many starts and many goals by buckets (Knopp, Sanders, Schultes, Schulz and Wagner, "Computing Many-to-Many Shortest
/// Paths Using Highway Hierarchies", ALENEX 2007): one climbing search from every goal leaves an entry in the bucket of each rank it
/// settles; one from every start reads the buckets of the ranks it settles. Safe to share between threads.
/// </summary>
public sealed class ManyToMany(ContractionHierarchy hierarchy)
{
    /// <summary>Works the table out, a row a start.</summary>
    /// <param name="from">The seeds of each start; an empty list reaches nothing.</param>
    /// <param name="to">The seeds of each goal; an empty list is not reached.</param>
    /// <param name="write">Takes a start's row: its index and the cost to each goal, <see cref="PathCost.None"/> where there is no way.
    /// Called once a start, from several threads at once; the row is only good during the call.</param>
    /// <param name="threads">Threads to use, from 1; the result is the same with any number.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Run(IReadOnlyList<Seed[]> from, IReadOnlyList<Seed[]> to, CostRow write, int threads = 1, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        var buckets = Collect(to, parallel);
        Parallel.For(
            0,
            from.Count,
            parallel,
            () => (Search: new ClimbingSearch(hierarchy), Row: new long[to.Count]),
            (i, _, own) =>
            {
                own.Search.Run(from[i], forward: true);
                buckets.Scan(own.Search.Settled, own.Row);
                write(i, own.Row);
                return own;
            },
            _ => { });
    }

    private Buckets Collect(IReadOnlyList<Seed[]> to, ParallelOptions parallel)
    {
        var settled = new Seed[to.Count][];
        Parallel.For(
            0,
            to.Count,
            parallel,
            () => new ClimbingSearch(hierarchy),
            (j, _, search) =>
            {
                search.Run(to[j], forward: false);
                settled[j] = [.. search.Settled];
                return search;
            },
            _ => { });
        return new Buckets(hierarchy.VertexCount, settled);
    }
}
