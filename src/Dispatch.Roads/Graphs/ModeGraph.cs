using System.Collections.Immutable;
using Dispatch.Roads.Speeds;

namespace Dispatch.Roads.Graphs;

/// <summary>
/// The largest strongly connected part of a road network for one mode in one hour band, as arcs from vertex to vertex: from every vertex every
/// other can be reached. Turn restrictions are built in: a vertex that is entered by a restricted way has copies of its own
/// (<see cref="RoadVertex"/> tells of which), so that ordinary shortest paths from vertex to vertex obey them. Immutable; safe to share between threads.
/// </summary>
public sealed class ModeGraph
{
    internal ModeGraph()
    {
    }

    /// <summary>The network it was made from.</summary>
    public required RoadGraph Roads { get; init; }

    /// <summary>The mode.</summary>
    public required RoadMode Mode { get; init; }

    /// <summary>Index of the hour band in its speed table.</summary>
    public required int Band { get; init; }

    /// <summary>Equal keys, equal graphs: content hash of the network, mode and fingerprint of the speeds. Fit for file names.</summary>
    public required string Key { get; init; }

    /// <summary>Where the arcs of each vertex begin; one entry more than vertices.</summary>
    public required ImmutableArray<int> FirstArc { get; init; }

    /// <summary>Vertex each arc leads to.</summary>
    public required ImmutableArray<int> Head { get; init; }

    /// <summary>Travel time of each arc, milliseconds, at least 1.</summary>
    public required ImmutableArray<int> Weight { get; init; }

    /// <summary>Length of each arc, millimetres, at least 1.</summary>
    public required ImmutableArray<int> Length { get; init; }

    /// <summary>The <see cref="Heading"/> of each arc: which edge of the network, in which direction.</summary>
    public required ImmutableArray<int> ArcHeading { get; init; }

    /// <summary>Vertex of the network for each vertex here; copies name the same.</summary>
    public required ImmutableArray<int> RoadVertex { get; init; }

    /// <summary>Where the arcs of each heading begin in <see cref="HeadingArcs"/>; one entry more than headings (twice the edges).</summary>
    public required ImmutableArray<int> FirstHeadingArc { get; init; }

    /// <summary>All arcs by heading. A heading has several arcs where its first vertex has copies, none where the mode may not go or the way lies outside this part.</summary>
    public required ImmutableArray<int> HeadingArcs { get; init; }

    /// <summary>Size of the part against everything the mode may use.</summary>
    public required ModeFigures Figures { get; init; }

    /// <summary>Number of vertices, copies included.</summary>
    public int VertexCount => RoadVertex.Length;

    /// <summary>Number of arcs.</summary>
    public int ArcCount => Head.Length;

    /// <summary>Builds the graph of a mode and an hour band.</summary>
    /// <param name="roads">The network.</param>
    /// <param name="speeds">Speeds.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="band">Index of a band of <paramref name="speeds"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such band.</exception>
    public static ModeGraph Build(RoadGraph roads, SpeedTable speeds, RoadMode mode, int band)
    {
        ArgumentNullException.ThrowIfNull(roads);
        ArgumentNullException.ThrowIfNull(speeds);
        ArgumentOutOfRangeException.ThrowIfNegative(band);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(band, speeds.Bands.Length);
        return new ModeGraphBuilder(roads, speeds, mode, band).Build();
    }

    /// <summary>The arcs that drive an edge in a direction: a way that ends in the middle of the edge comes in by one of them, from its first vertex.</summary>
    public ReadOnlySpan<int> ArcsOf(int heading) =>
        HeadingArcs.AsSpan(FirstHeadingArc[heading], FirstHeadingArc[heading + 1] - FirstHeadingArc[heading]);

    /// <summary>The vertex that is reached by starting in the middle of an edge and going on in a direction; −1 where the mode may not.</summary>
    public int ExitOf(int heading)
    {
        var arcs = ArcsOf(heading);
        return arcs.IsEmpty ? -1 : Head[arcs[0]];
    }

    /// <summary>Whether an edge can be used in at least one direction.</summary>
    public bool Uses(int edge) => FirstHeadingArc[2 * edge] < FirstHeadingArc[(2 * edge) + 2];
}
