using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Recombination;

/// <summary>Turns chosen columns back into sequences: a kept route stays with its vehicle, a new one goes to the
/// free vehicle of its class whose route it shares most with.</summary>
internal static class PlanAssembly
{
    /// <summary>The plan with the region's routes replaced by the chosen columns.</summary>
    public static int[][] Assemble(FlatProblem p, VehicleClasses classes, Incumbent plan, SubProblem sub, IEnumerable<int> chosen)
    {
        int[][] sequences = [.. plan.Sequences];
        var free = new SortedSet<int>(sub.Region.Vehicles);
        var moved = new List<RouteColumn>();
        foreach (var c in chosen)
        {
            if (c < sub.Busy.Length)
                free.Remove(sub.Busy[c]);
            else
                moved.Add(sub.Columns[c]);
        }

        foreach (var column in moved)
        {
            var v = free.Where(candidate => classes.Of[candidate] == column.Class).MaxBy(candidate => Shared(plan.Columns[candidate], column));
            free.Remove(v);
            sequences[v] = [.. column.Nodes.Select(node => classes.Own(node, v))];
        }

        foreach (var v in free)
            sequences[v] = p.Vehicles[v].Breaks;
        return sequences;
    }

    private static int Shared(RouteColumn? present, RouteColumn next) => present is null ? 0 : present.Roles.Intersect(next.Roles).Count();
}
