using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Recombination;

/// <summary>A route as a column of the set partitioning model.</summary>
/// <param name="Class">Class of the vehicles that can drive it.</param>
/// <param name="Nodes">Its nodes; breaks are numbered alike for all vehicles of the class.</param>
/// <param name="Starts">Starts of its linked activities, in the order of the nodes.</param>
/// <param name="Roles">Roles it fills.</param>
/// <param name="Cost">Its cost.</param>
/// <param name="MaxLateness">Its largest lateness.</param>
internal sealed record RouteColumn(int Class, int[] Nodes, int[] Starts, int[] Roles, long Cost, int MaxLateness)
{
    /// <summary>The same class, nodes and hours.</summary>
    public bool Matches(RouteColumn other) =>
        Class == other.Class && Nodes.AsSpan().SequenceEqual(other.Nodes) && Starts.AsSpan().SequenceEqual(other.Starts);

    /// <summary>Start of a linked activity that the route does; −1 where it does not.</summary>
    public int StartOf(FlatProblem p, int activity)
    {
        var linked = 0;
        foreach (var node in Nodes)
        {
            if (node == activity)
                return Starts[linked];
            if (p.IsActivity(node) && p.GroupOf[node] >= 0)
                linked++;
        }

        return -1;
    }

    /// <summary>Roles that a sequence fills.</summary>
    public static int[] RolesOf(FlatProblem p, ReadOnlySpan<int> nodes)
    {
        var roles = new List<int>(nodes.Length);
        foreach (var node in nodes)
        {
            if (p.IsActivity(node) && p.RoleActivities[p.RoleOf[node]][0] == node)
                roles.Add(p.RoleOf[node]);
        }

        return [.. roles];
    }
}
