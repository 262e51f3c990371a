using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Recombination;

/// <summary>Reads the pools of all threads as columns, in the order of the threads, each route once.</summary>
internal static class ColumnGathering
{
    public static ColumnSet Gather(FlatProblem p, IReadOnlyList<RoutePool> pools)
    {
        var columns = new List<RouteColumn>(pools.Sum(pool => pool.Count));
        var known = new Dictionary<ulong, List<RouteColumn>>();
        foreach (var pool in pools)
        {
            for (var i = 0; i < pool.Count; i++)
            {
                ref readonly var route = ref pool[i];
                var nodes = pool.Nodes(i).ToArray();
                var column = new RouteColumn(route.Class, nodes, pool.Starts(i).ToArray(), RouteColumn.RolesOf(p, nodes), route.Cost, route.MaxLateness);
                if (pools.Count == 1 || IsNew(known, route.Hash, column))
                    columns.Add(column);
            }
        }

        return new ColumnSet(columns);
    }

    private static bool IsNew(Dictionary<ulong, List<RouteColumn>> known, ulong hash, RouteColumn column)
    {
        if (!known.TryGetValue(hash, out var same))
            known[hash] = same = new List<RouteColumn>(1);
        if (same.Exists(column.Matches))
            return false;
        same.Add(column);
        return true;
    }
}
