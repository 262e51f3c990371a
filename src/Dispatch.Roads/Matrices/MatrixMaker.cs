using Dispatch.Core.Geo;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;

namespace Dispatch.Roads.Matrices;

/// <summary>Works a matrix out: road costs between all places, the walks to and from the road added, seconds and metres rounded up.</summary>
internal sealed class MatrixMaker
{
    private readonly RoadSnap?[] _places;
    private readonly RoadEnds _ends;
    private readonly long[] _access;
    private readonly ILookup<int, int> _byEdge;
    private readonly int[] _durations;
    private readonly int[] _distances;

    private MatrixMaker(RoadProfile profile, RoadSnap?[] places)
    {
        _places = places;
        _ends = profile.Ends;
        _access = Array.ConvertAll(places, p => p is { } place ? _ends.Access(place) : PathCost.None);
        _byEdge = Enumerable.Range(0, places.Length).Where(i => places[i] is not null).ToLookup(i => places[i]!.Value.Edge);
        _durations = new int[places.Length * places.Length];
        _distances = new int[places.Length * places.Length];
    }

    /// <summary>The matrix of some different places in their order; a place that is null reaches nothing and is not reached.</summary>
    public static TravelMatrix Make(RoadProfile profile, RoadSnap?[] places, int threads, CancellationToken cancel)
    {
        var maker = new MatrixMaker(profile, places);
        new ManyToMany(profile.Hierarchy).Run(
            Array.ConvertAll(places, p => p is { } place ? profile.Ends.Starts(place) : []),
            Array.ConvertAll(places, p => p is { } place ? profile.Ends.Goals(place) : []),
            maker.WriteRow,
            threads,
            cancel);
        return new TravelMatrix(places.Length, maker._durations, maker._distances);
    }

    private void WriteRow(int from, ReadOnlySpan<long> costs)
    {
        for (var to = 0; to < costs.Length; to++)
            Write(from, to, costs[to]);
        if (_places[from] is { } place)
            foreach (var to in _byEdge[place.Edge])
                Write(from, to, Math.Min(costs[to], _ends.Along(place, _places[to]!.Value)));
        (_durations[(from * _places.Length) + from], _distances[(from * _places.Length) + from]) = (0, 0);
    }

    private void Write(int from, int to, long road)
    {
        var cost = road >= PathCost.None ? PathCost.None : _access[from] + road + _access[to];
        var at = (from * _places.Length) + to;
        _durations[at] = RoundedUp.Seconds(cost);
        _distances[at] = RoundedUp.Metres(cost);
    }
}
