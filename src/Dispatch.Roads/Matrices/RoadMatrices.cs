using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dispatch.Core.Geo;
using Dispatch.Roads.Caching;
using Dispatch.Roads.Routing;

namespace Dispatch.Roads.Matrices;

/// <summary>
/// Makes matrices of travel on roads, or takes them from the cache. From gate to gate: the straight walk from the gate to the road, the
/// fastest way, and the walk to the other gate; between points of equal coordinates 0. Safe to share between threads.
/// </summary>
public sealed class RoadMatrices
{
    private readonly RoadProfiles _profiles;
    private readonly RoadCache? _cache;

    /// <summary>Matrices of a network.</summary>
    /// <param name="profiles">The network.</param>
    /// <param name="areKept">Whether they are looked for and kept in the network's cache. Default yes; no for points that nobody asks for again.</param>
    public RoadMatrices(RoadProfiles profiles, bool areKept = true)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        (_profiles, _cache) = (profiles, areKept ? profiles.Cache : null);
    }

    /// <summary>The matrix between some points.</summary>
    /// <param name="points">The points; the matrix is in their order. Equal ones are worked out once.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="band">Index of an hour band of the speed table.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public RoadMatrix Make(IReadOnlyList<Wgs84Point> points, RoadMode mode, int band, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(points);
        var places = points.Distinct().ToArray();
        var snapped = Array.ConvertAll(places, p => _profiles.Snap(p, mode, band, cancel));
        var profile = _profiles.Get(mode, band, cancel);
        TravelMatrix Compute() => MatrixMaker.Make(profile, Array.ConvertAll(snapped, s => s.Snap), _profiles.Options.Threads, cancel);
        var matrix = _cache is { } cache ? cache.GetOrMake(Key(profile, places), MatrixCodec.Codec, Compute) : Compute();
        var order = places.Select((p, i) => (Point: p, Index: i)).ToDictionary(p => p.Point, p => p.Index);
        var index = points.Select(p => order[p]).ToArray();
        var offRoad = Enumerable.Range(0, index.Length)
            .Where(i => snapped[index[i]].Snap is null).Select(i => new OffRoadPoint(i, snapped[index[i]].Issue!));
        return new RoadMatrix(Spread(matrix, index), [.. offRoad]);
    }

    // Everything a matrix depends on; the graph's key holds network, mode and speeds.
    private string Key(RoadProfile profile, Wgs84Point[] places)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<Wgs84Point>(places)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"matrix/1/{profile.Graph.Key}/walk {profile.WalkKmPerHour:R}/snap {_profiles.Options.SnapLimitMetres:R}/points {hash}");
    }

    private static TravelMatrix Spread(TravelMatrix matrix, int[] index)
    {
        if (index.Length == matrix.Size)
            return matrix;
        var (durations, distances) = (new int[index.Length * index.Length], new int[index.Length * index.Length]);
        for (var from = 0; from < index.Length; from++)
            for (var to = 0; to < index.Length; to++)
            {
                durations[(from * index.Length) + to] = matrix.Duration(index[from], index[to]);
                distances[(from * index.Length) + to] = matrix.Distance(index[from], index[to]);
            }
        return new TravelMatrix(index.Length, durations, distances);
    }
}
