using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Isochrones;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;

namespace Dispatch.Planning.Reach;

/// <summary>Walks on a road network, by length: the shortest way on foot, the straight walk from the gate to the road and back included.</summary>
public sealed class RoadWalking : IWalkingNetwork
{
    private const int HashDigits = 12;
    private readonly ModeGraph _graph;
    private readonly RoadSnapper _snapper;
    private readonly double _walkKmPerHour;
    private readonly ConcurrentDictionary<Wgs84Point, RoadSnap?> _snaps = new();

    /// <summary>Takes the roads open to people on foot.</summary>
    /// <param name="roads">The network.</param>
    /// <param name="snapLimitMetres">Gates farther than this from every road are off the network; above 0.</param>
    public RoadWalking(RoadGraph roads, double snapLimitMetres = RoadSnapper.DefaultLimitMetres)
    {
        ArgumentNullException.ThrowIfNull(roads);
        _graph = ModeGraph.Build(roads, roads.Speeds, RoadMode.Walk, band: 0);
        _snapper = new RoadSnapper(_graph, snapLimitMetres);
        _walkKmPerHour = RoadProfile.WalkSpeed(roads.Speeds, band: 0);
        ModelName = $"roads {roads.SourceName} {roads.ContentHash[..HashDigits]}";
    }

    /// <inheritdoc />
    public string ModelName { get; }

    /// <inheritdoc />
    public bool Holds(Wgs84Point place) => Snap(place) is not null;

    /// <inheritdoc />
    public ImmutableArray<long?> Millimetres(Wgs84Point from, IReadOnlyList<Wgs84Point> to, double limitMetres)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (Snap(from) is not { } origin)
            return [.. to.Select(_ => (long?)null)];
        var reach = new ReachMap(_graph, _walkKmPerHour, origin, ReachLimit.OfMetres(limitMetres));
        return [.. to.Select(place => Cost(reach, from, place))];
    }

    /// <inheritdoc />
    public Isochrone? Area(Wgs84Point from, double metres) => Snap(from) is { } origin
        ? IsochroneMaker.Make(new ReachMap(_graph, _walkKmPerHour, origin, ReachLimit.OfMetres(metres)))
        : null;

    private long? Cost(ReachMap reach, Wgs84Point from, Wgs84Point place)
    {
        if (from == place)
            return 0;
        if (Snap(place) is not { } goal)
            return null;
        var cost = reach.CostTo(goal);
        return cost >= PathCost.None ? null : PathCost.Millimetres(cost);
    }

    private RoadSnap? Snap(Wgs84Point place) => _snaps.GetOrAdd(place, p => _snapper.Snap(p).Snap);
}
