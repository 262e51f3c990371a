using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Roads.Speeds;

namespace Dispatch.Roads.Graphs;

/// <summary>
/// A road network: vertices (junctions, dead ends, and points where the rules change) joined by edges (the road pieces between them), in flat
/// arrays. Immutable; safe to share between threads. It knows who may use a piece, not how fast: see <see cref="ModeGraph"/>.
/// Coordinates are WGS-84 in ten-millionths of a degree, longitude first; lengths are millimetres.
/// </summary>
public sealed class RoadGraph
{
    /// <summary>Ten-millionths of a degree in a degree.</summary>
    public const double CoordinateScale = 1e7;

    private readonly Lazy<string> _hash;

    /// <summary>Made by the importer and by <see cref="RoadGraphFile"/>; the hash is worked out when it is first asked for.</summary>
    public RoadGraph() => _hash = new Lazy<string>(() => RoadGraphFormat.Hash(this));

    /// <summary>Name of the file it was made from, for people.</summary>
    public required string SourceName { get; init; }

    /// <summary>The notice that must stand wherever the data is shown, as in "© OpenStreetMap contributors, ODbL".</summary>
    public required string Attribution { get; init; }

    /// <summary>Longitude of each vertex, ten-millionths of a degree.</summary>
    public required ImmutableArray<int> VertexLongitude { get; init; }

    /// <summary>Latitude of each vertex, ten-millionths of a degree.</summary>
    public required ImmutableArray<int> VertexLatitude { get; init; }

    /// <summary>1 where a vertex has a traffic light, else 0.</summary>
    public required ImmutableArray<byte> VertexSignals { get; init; }

    /// <summary>First vertex of each edge.</summary>
    public required ImmutableArray<int> EdgeFrom { get; init; }

    /// <summary>Last vertex of each edge; may equal the first.</summary>
    public required ImmutableArray<int> EdgeTo { get; init; }

    /// <summary>Length of each edge along its line, millimetres, at least 1.</summary>
    public required ImmutableArray<int> EdgeLength { get; init; }

    /// <summary>Index of each edge's name in <see cref="Names"/>.</summary>
    public required ImmutableArray<int> EdgeName { get; init; }

    /// <summary>Class of each edge.</summary>
    public required ImmutableArray<RoadClass> EdgeClass { get; init; }

    /// <summary>Who may use each edge in which direction.</summary>
    public required ImmutableArray<EdgeAccess> EdgeAccess { get; init; }

    /// <summary>Tagged speed limit of each edge, km/h; 0 = none tagged.</summary>
    public required ImmutableArray<byte> EdgeMaxSpeed { get; init; }

    /// <summary>What else is known of each edge.</summary>
    public required ImmutableArray<EdgeTraits> EdgeTraits { get; init; }

    /// <summary>Number of traffic lights strictly between the ends of each edge.</summary>
    public required ImmutableArray<byte> EdgeSignals { get; init; }

    /// <summary>Where each edge's inner points begin in the two shape arrays; one entry more than edges. The ends are not repeated there.</summary>
    public required ImmutableArray<int> ShapeStart { get; init; }

    /// <summary>Longitudes of all inner points, ten-millionths of a degree.</summary>
    public required ImmutableArray<int> ShapeLongitude { get; init; }

    /// <summary>Latitudes of all inner points, ten-millionths of a degree.</summary>
    public required ImmutableArray<int> ShapeLatitude { get; init; }

    /// <summary>All street names; entry 0 is the empty name.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Sequences of edges that must not be driven one after the other.</summary>
    public required ImmutableArray<TurnRestriction> Restrictions { get; init; }

    /// <summary>How fast one gets along, unless another table is used. Default <see cref="DefaultSpeeds.Table"/>.</summary>
    public SpeedTable Speeds { get; init; } = DefaultSpeeds.Table;

    /// <summary>What the import counted.</summary>
    public required ImportFigures Figures { get; init; }

    /// <summary>SHA-256 of the whole content, lower-case hex: two graphs with the same hash are the same.</summary>
    public string ContentHash => _hash.Value;

    /// <summary>Number of vertices.</summary>
    public int VertexCount => VertexLongitude.Length;

    /// <summary>Number of edges.</summary>
    public int EdgeCount => EdgeFrom.Length;

    /// <summary>Point of a vertex.</summary>
    public Wgs84Point VertexPoint(int vertex) => ToPoint(VertexLongitude[vertex], VertexLatitude[vertex]);

    /// <summary>Name of an edge; empty when it has none.</summary>
    public string NameOf(int edge) => Names[EdgeName[edge]];

    /// <summary>Whether the mode may go along an edge in a direction (forward = from → to).</summary>
    public bool Allows(int edge, bool forward, RoadMode mode) => EdgeAccess[edge].Allows(mode.Users(), forward);

    /// <summary>Number of points of an edge's line, both ends included.</summary>
    public int LinePoints(int edge) => ShapeStart[edge + 1] - ShapeStart[edge] + 2;

    /// <summary>A point of an edge's line: 0 is the first vertex, <see cref="LinePoints"/> − 1 the last.</summary>
    public Wgs84Point LinePoint(int edge, int index)
    {
        if (index == 0)
            return VertexPoint(EdgeFrom[edge]);
        var at = ShapeStart[edge] + index - 1;
        return at == ShapeStart[edge + 1] ? VertexPoint(EdgeTo[edge]) : ToPoint(ShapeLongitude[at], ShapeLatitude[at]);
    }

    /// <summary>The whole line of an edge, from its first vertex to its last or, when not <paramref name="forward"/>, the other way round.</summary>
    public ImmutableArray<Wgs84Point> Line(int edge, bool forward = true)
    {
        var line = new Wgs84Point[LinePoints(edge)];
        for (var i = 0; i < line.Length; i++)
            line[forward ? i : line.Length - 1 - i] = LinePoint(edge, i);
        return ImmutableArray.Create(line);
    }

    private static Wgs84Point ToPoint(int longitude, int latitude) => new(longitude / CoordinateScale, latitude / CoordinateScale);
}
