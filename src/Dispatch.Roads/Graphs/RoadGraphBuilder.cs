using Dispatch.Core.Geo;
using Dispatch.Roads.Speeds;

namespace Dispatch.Roads.Graphs;

/// <summary>Collects vertices and edges and makes a <see cref="RoadGraph"/> of them. Not safe to share between threads.</summary>
public sealed class RoadGraphBuilder
{
    private readonly List<int> _longitudes = [];
    private readonly List<int> _latitudes = [];
    private readonly List<byte> _signals = [];
    private readonly List<int> _from = [];
    private readonly List<int> _to = [];
    private readonly List<int> _lengths = [];
    private readonly List<int> _edgeNames = [];
    private readonly List<RoadClass> _classes = [];
    private readonly List<EdgeAccess> _access = [];
    private readonly List<byte> _maxSpeeds = [];
    private readonly List<EdgeTraits> _traits = [];
    private readonly List<byte> _edgeSignals = [];
    private readonly List<int> _shapeStart = [0];
    private readonly List<int> _shapeLongitudes = [];
    private readonly List<int> _shapeLatitudes = [];
    private readonly List<TurnRestriction> _restrictions = [];
    private readonly Dictionary<string, int> _nameIndex = new(StringComparer.Ordinal) { [""] = 0 };

    /// <summary>Number of vertices so far.</summary>
    public int VertexCount => _longitudes.Count;

    /// <summary>Number of edges so far.</summary>
    public int EdgeCount => _from.Count;

    /// <summary>First vertex of an edge added before.</summary>
    public int From(int edge) => _from[edge];

    /// <summary>Last vertex of an edge added before.</summary>
    public int To(int edge) => _to[edge];

    /// <summary>Who may use an edge added before.</summary>
    public EdgeAccess Access(int edge) => _access[edge];

    /// <summary>Adds a vertex and returns its index.</summary>
    /// <param name="longitude">Ten-millionths of a degree.</param>
    /// <param name="latitude">Ten-millionths of a degree.</param>
    /// <param name="signals">Whether there is a traffic light.</param>
    public int AddVertex(int longitude, int latitude, bool signals = false)
    {
        _longitudes.Add(longitude);
        _latitudes.Add(latitude);
        _signals.Add(signals ? (byte)1 : (byte)0);
        return _longitudes.Count - 1;
    }

    /// <summary>Adds an edge and returns its index; its length is that of the line by great circles.</summary>
    /// <param name="from">First vertex.</param>
    /// <param name="to">Last vertex.</param>
    /// <param name="inner">The line's points between the two, ten-millionths of a degree.</param>
    /// <param name="kind">Everything else.</param>
    /// <param name="signals">Traffic lights strictly between the ends.</param>
    public int AddEdge(int from, int to, ReadOnlySpan<(int Longitude, int Latitude)> inner, EdgeKind kind, int signals = 0)
    {
        _from.Add(from);
        _to.Add(to);
        _edgeNames.Add(NameIndex(kind.Name));
        _classes.Add(kind.Class);
        _access.Add(kind.Access);
        _maxSpeeds.Add(kind.MaxSpeed);
        _traits.Add(kind.Traits);
        _edgeSignals.Add((byte)Math.Min(signals, byte.MaxValue));
        var (metres, before) = (0.0, Point(_longitudes[from], _latitudes[from]));
        foreach (var (longitude, latitude) in inner)
        {
            _shapeLongitudes.Add(longitude);
            _shapeLatitudes.Add(latitude);
            var next = Point(longitude, latitude);
            metres += before.MetresTo(next);
            before = next;
        }
        metres += before.MetresTo(Point(_longitudes[to], _latitudes[to]));
        _lengths.Add((int)Math.Clamp(Math.Round(metres * 1000), 1, int.MaxValue));
        _shapeStart.Add(_shapeLongitudes.Count);
        return _from.Count - 1;
    }

    /// <summary>Adds a banned sequence of edges.</summary>
    public void AddRestriction(TurnRestriction restriction) => _restrictions.Add(restriction);

    /// <summary>The graph of everything added.</summary>
    /// <param name="sourceName">Name of the source, for people.</param>
    /// <param name="attribution">The notice to show with the data.</param>
    /// <param name="figures">What was counted.</param>
    /// <param name="speeds">Its speed table; null for <see cref="DefaultSpeeds.Table"/>.</param>
    public RoadGraph Build(string sourceName, string attribution, ImportFigures figures, SpeedTable? speeds = null) => new()
    {
        Speeds = speeds ?? DefaultSpeeds.Table,
        SourceName = sourceName,
        Attribution = attribution,
        Figures = figures,
        VertexLongitude = [.. _longitudes],
        VertexLatitude = [.. _latitudes],
        VertexSignals = [.. _signals],
        EdgeFrom = [.. _from],
        EdgeTo = [.. _to],
        EdgeLength = [.. _lengths],
        EdgeName = [.. _edgeNames],
        EdgeClass = [.. _classes],
        EdgeAccess = [.. _access],
        EdgeMaxSpeed = [.. _maxSpeeds],
        EdgeTraits = [.. _traits],
        EdgeSignals = [.. _edgeSignals],
        ShapeStart = [.. _shapeStart],
        ShapeLongitude = [.. _shapeLongitudes],
        ShapeLatitude = [.. _shapeLatitudes],
        Names = [.. _nameIndex.OrderBy(n => n.Value).Select(n => n.Key)],
        Restrictions = [.. _restrictions],
    };

    private static Wgs84Point Point(int longitude, int latitude) => new(longitude / RoadGraph.CoordinateScale, latitude / RoadGraph.CoordinateScale);

    private int NameIndex(string name)
    {
        if (_nameIndex.TryGetValue(name, out var index))
            return index;
        _nameIndex.Add(name, _nameIndex.Count);
        return _nameIndex.Count - 1;
    }
}
