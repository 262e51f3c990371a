using Dispatch.Core.Geo;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Granular neighbourhood: for each activity the others it is most likely to stand beside in a good route, by travel cost, waiting and
/// lateness between the two (the proximity of Vidal, Crainic, Gendreau and Prins, Computers and Operations Research 40(1), 2013; granularity
/// after Toth and Vigo, INFORMS Journal on Computing 15(4), 2003). Shared by all threads.
/// </summary>
internal sealed class Neighbourhood
{
    private const int WaitingWeight = 20;
    private const int LatenessWeight = 100;
    private readonly FlatVehicle _tables;
    private readonly int _size;
    private readonly int[] _location;
    private readonly Neighbour[][] _near;

    /// <param name="p">The problem.</param>
    /// <param name="width">Neighbours of each activity, at most.</param>
    public Neighbourhood(FlatProblem p, int width)
    {
        (_tables, _size, _location) = (p.Vehicles[0], p.Locations, p.Location);
        _near = new Neighbour[p.ActivityCount][];
        var matrix = p.Source.Profiles[0].First;
        Parallel.For(0, p.ActivityCount, a => _near[a] = NearestOf(p, matrix, a, width));
    }

    /// <summary>Nearest first; the activity itself is not among them.</summary>
    public ReadOnlySpan<Neighbour> Of(int activity) => _near[activity];

    /// <summary>An activity as it is seen from another, near or not.</summary>
    public Neighbour Between(int activity, int other) => new(other,
        _tables.EdgeCost[(_location[activity] * _size) + _location[other]],
        _tables.EdgeCost[(_location[other] * _size) + _location[activity]]);

    private Neighbour[] NearestOf(FlatProblem p, TravelMatrix matrix, int a, int width)
    {
        var nearest = new NearestList(width);
        for (var b = 0; b < p.ActivityCount; b++)
        {
            if (b != a)
                nearest.Add(Math.Min(Distance(p, matrix, a, b), Distance(p, matrix, b, a)), b);
        }

        return [.. nearest.Take().Select(b => Between(a, b))];
    }

    /// <summary>How ill it suits to go from one activity straight to the other, in hundredths of time units.</summary>
    private static long Distance(FlatProblem p, TravelMatrix matrix, int from, int to)
    {
        var travel = matrix.Duration(p.Location[from], p.Location[to]);
        var waiting = Math.Max(0L, (long)p.Earliest[to] - travel - p.Service[from] - p.Latest[from]);
        var lateness = Math.Max(0L, (long)p.Earliest[from] + p.Service[from] + travel - p.Latest[to]);
        return (100L * travel) + (WaitingWeight * waiting) + (LatenessWeight * lateness);
    }
}
