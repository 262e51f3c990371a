using Dispatch.Core.Geo;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Routes;
using Dispatch.Roads.Routing;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Buffer;
using NetTopologySuite.Operation.Union;

namespace Dispatch.Roads.Isochrones;

/// <summary>
/// Draws areas. The parts of edges within reach, cut exactly at the limit, are widened to both sides, with flat ends; blocks they enclose are
/// filled; the parts out of reach are cut out again with a clearance, and what they cut off falls away; last, a strip of 0.1 m to both sides
/// of every part within reach is put back. So a point of the network lies in the area if and only if it is within reach, except within that
/// strip where a road out of reach crosses one within reach on another level or branches off.
/// </summary>
public sealed class IsochroneMaker
{
    private const double Strip = 0.1;
    private const int QuadrantSegments = 4;
    private static readonly GeometryFactory _factory = new NtsGeometryServices(
        NtsGeometryServices.Instance.DefaultCoordinateSequenceFactory, new PrecisionModel(), 0, GeometryOverlay.NG, new CoordinateEqualityComparer())
        .CreateGeometryFactory();

    private readonly ReachMap _reach;
    private readonly IsochroneOptions _options;
    private readonly LocalPlane _plane;

    private IsochroneMaker(ReachMap reach, IsochroneOptions options) =>
        (_reach, _options, _plane) = (reach, options, new LocalPlane(reach.Origin.Point));

    /// <summary>Draws the area of what can be reached.</summary>
    /// <param name="reach">What can be reached.</param>
    /// <param name="options">How to draw; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A width of the options is out of range.</exception>
    public static Isochrone Make(ReachMap reach, IsochroneOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reach);
        options ??= new IsochroneOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.WidthMetres);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ClearanceMetres, 2 * Strip);
        var maker = new IsochroneMaker(reach, options);
        var area = maker.Draw();
        return new Isochrone(reach, maker._plane.ToDegrees(area), area.Area);
    }

    private MultiPolygon Draw()
    {
        var within = Lines(_reach.TouchedEdges().SelectMany(_reach.Reached));
        if (within.IsEmpty)
            return _factory.CreateMultiPolygon();
        var wide = Filled(Widened(within, _options.WidthMetres).Union(Corners()));
        var beyond = Lines(EdgesIn(wide.EnvelopeInternal).SelectMany(_reach.Missed));
        var open = beyond.IsEmpty ? wide : wide.Difference(Widened(beyond, _options.ClearanceMetres));
        return OnRoads(open.Union(Widened(within, Strip)), within);
    }

    private MultiLineString Lines(IEnumerable<EdgePart> parts) => _factory.CreateMultiLineString(
        [.. parts.Select(p => _factory.CreateLineString(
            [.. EdgeLine.Part(_reach.Graph.Roads, p.Edge, p.From, p.To).Select(_plane.ToPlane)])).Where(l => l.Length > 0)]);

    private static Geometry Widened(Geometry lines, double metres) =>
        BufferOp.Buffer(lines, metres, new BufferParameters(QuadrantSegments, EndCapStyle.Flat, JoinStyle.Round, BufferParameters.DefaultMitreLimit));

    // Flat ends leave wedges where roads meet; a disc closes them, no wider than what is left of the limit there.
    private Geometry Corners()
    {
        var discs = from vertex in _reach.Costs
                    let metres = Math.Min(_options.WidthMetres, MetresLeft(vertex.Value))
                    where metres > Strip
                    select _factory.CreatePoint(_plane.ToPlane(PointOf(vertex.Key))).Buffer(metres, QuadrantSegments);
        return CascadedPolygonUnion.Union([.. discs]) ?? _factory.CreatePolygon();
    }

    private Wgs84Point PointOf(int vertex) => _reach.Graph.Roads.VertexPoint(_reach.Graph.RoadVertex[vertex]);

    // By time at a slow walk of 3 km/h: never wider than the way on would be.
    private double MetresLeft(long cost)
    {
        const double metresPerSecond = 3 / 3.6;
        return _reach.Limit.Measure == CostMeasure.Time
            ? (_reach.Limit.Thousandths - PathCost.Milliseconds(cost)) * metresPerSecond / 1000
            : (_reach.Limit.Thousandths - PathCost.Millimetres(cost)) / 1000.0;
    }

    private Geometry Filled(Geometry area) => _factory.BuildGeometry([.. Polygons(area).Select(p => _factory.CreatePolygon(
        (LinearRing)p.ExteriorRing,
        [.. p.InteriorRings.Cast<LinearRing>().Where(r => _factory.CreatePolygon(r).Area > _options.FilledSquareMetres)]))]).Union();

    private static MultiPolygon OnRoads(Geometry area, Geometry within)
    {
        var roads = PreparedGeometryFactory.Prepare(within);
        return _factory.CreateMultiPolygon([.. Polygons(area).Where(p => roads.Intersects(p))]);
    }

    private static IEnumerable<Polygon> Polygons(Geometry area) =>
        Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).OfType<Polygon>().Where(p => !p.IsEmpty);

    private IEnumerable<int> EdgesIn(Envelope box)
    {
        var graph = _reach.Graph;
        for (var edge = 0; edge < graph.Roads.EdgeCount; edge++)
            if (graph.Uses(edge) && BoxOf(graph.Roads, edge).Intersects(box))
                yield return edge;
    }

    private Envelope BoxOf(RoadGraph roads, int edge)
    {
        var box = new Envelope();
        for (var i = 0; i < roads.LinePoints(edge); i++)
            box.ExpandToInclude(_plane.ToPlane(roads.LinePoint(edge, i)));
        return box;
    }
}
