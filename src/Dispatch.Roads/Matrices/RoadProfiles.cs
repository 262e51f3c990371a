using System.Collections.Concurrent;
using Dispatch.Core.Geo;
using Dispatch.Roads.Caching;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;
using Dispatch.Roads.Speeds;

namespace Dispatch.Roads.Matrices;

/// <summary>
/// The profiles of one network and speed table, built when they are first asked for and then kept; hierarchies also lie in the cache.
/// Bands with the same speeds share a profile. Safe to share between threads.
/// </summary>
public sealed class RoadProfiles
{
    private readonly ConcurrentDictionary<(RoadMode Mode, string Speeds, double Walk), Slot<RoadProfile>> _profiles = new();
    private readonly ConcurrentDictionary<RoadMode, Slot<RoadSnapper>> _snappers = new();

    /// <summary>Nothing is built yet.</summary>
    /// <param name="roads">The network.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cache">Where hierarchies and matrices are kept; null to keep nothing.</param>
    /// <param name="speeds">Speeds; null for the network's own.</param>
    public RoadProfiles(RoadGraph roads, RoadTravelOptions? options = null, RoadCache? cache = null, SpeedTable? speeds = null)
    {
        ArgumentNullException.ThrowIfNull(roads);
        (Roads, Options, Cache, Speeds) = (roads, options ?? new RoadTravelOptions(), cache, speeds ?? roads.Speeds);
    }

    /// <summary>The network.</summary>
    public RoadGraph Roads { get; }

    /// <summary>The speeds.</summary>
    public SpeedTable Speeds { get; }

    /// <summary>The limits.</summary>
    public RoadTravelOptions Options { get; }

    /// <summary>The cache; null when nothing is kept.</summary>
    public RoadCache? Cache { get; }

    /// <summary>The profile of a mode and an hour band.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="band">Index of a band of <see cref="Speeds"/>.</param>
    /// <param name="cancel">Ends building early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public RoadProfile Get(RoadMode mode, int band, CancellationToken cancel = default)
    {
        var walk = RoadProfile.WalkSpeed(Speeds, band);
        var slot = _profiles.GetOrAdd((mode, Speeds.Fingerprint(mode, band), walk), _ => new Slot<RoadProfile>());
        return slot.Get(() => Build(mode, band, walk, cancel));
    }

    /// <summary>Brings a place onto the nearest road of the mode.</summary>
    /// <param name="place">The place.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="band">A band whose profile is needed anyway; the answer is the same in every band.</param>
    /// <param name="cancel">Ends building early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public SnapResult Snap(Wgs84Point place, RoadMode mode, int band = 0, CancellationToken cancel = default)
    {
        var slot = _snappers.GetOrAdd(mode, _ => new Slot<RoadSnapper>());
        return slot.Get(() => new RoadSnapper(Get(mode, band, cancel).Graph, Options.SnapLimitMetres)).Snap(place);
    }

    private RoadProfile Build(RoadMode mode, int band, double walk, CancellationToken cancel)
    {
        var graph = ModeGraph.Build(Roads, Speeds, mode, band);
        ContractionHierarchy Contract() => HierarchyBuilder.Build(CostGraphs.Make(graph), cancel: cancel);
        var hierarchy = Cache is null ? Contract() : Cache.GetOrMake($"hierarchy/1/{graph.Key}", HierarchyCodec.Codec, Contract);
        return new RoadProfile(graph, hierarchy, walk);
    }
}
