using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Bounds;

/// <summary>
/// What is carried, and how much a trip holds: the trips of a group carry at most their number times the largest load. A group is the trips that load at one
/// depot, where goods name their depot, or all trips.
/// </summary>
internal sealed class TripLoads
{
    private readonly bool _byDepot;

    /// <param name="p">The problem.</param>
    public TripLoads(FlatProblem p)
    {
        _byDepot = p.SourceDepot.Any(d => d >= 0);
        Amount = new long[p.ActivityCount];
        Group = new int[p.ActivityCount];
        Array.Fill(Group, -1);
        Capacity = new long[_byDepot ? p.DepotCount : 1];
        if (p.Dims == 0)
            return;
        var dimension = Enumerable.Range(0, p.Dims).MaxBy(d => Tightness(p, d));
        foreach (var vehicle in p.Vehicles)
        {
            foreach (var group in vehicle.Source.ReloadDepots.Append(vehicle.Home).Select(GroupOf).Where(g => g >= 0).Distinct())
                Capacity[group] = Math.Max(Capacity[group], vehicle.Capacity[dimension]);
        }

        for (var a = 0; a < p.ActivityCount; a++)
        {
            var group = _byDepot ? p.SourceDepot[a] : 0;
            if (group < 0 || Capacity[group] is 0 or int.MaxValue || p.FromDepot[(a * p.Dims) + dimension] <= 0)
                continue;
            (Amount[a], Group[a]) = (p.FromDepot[(a * p.Dims) + dimension], group);
        }
    }

    /// <summary>Amount of each activity that rides from the beginning of its trip.</summary>
    public long[] Amount { get; }

    /// <summary>The group whose trips bring it; −1 = none.</summary>
    public int[] Group { get; }

    /// <summary>Most that a trip of each group carries.</summary>
    public long[] Capacity { get; }

    /// <summary>Something is carried in trips of limited size.</summary>
    public bool Bind => Group.Any(g => g >= 0);

    /// <summary>Group of the trips that start at a depot (−1 = at none); −1 = none.</summary>
    public int GroupOf(int depot) => _byDepot ? depot : 0;

    private static double Tightness(FlatProblem p, int d) =>
        Enumerable.Range(0, p.ActivityCount).Sum(a => (double)Math.Max(0, p.FromDepot[(a * p.Dims) + d])) / Math.Max(1, p.Vehicles.Max(v => (int?)v.Capacity[d]) ?? 1);
}
