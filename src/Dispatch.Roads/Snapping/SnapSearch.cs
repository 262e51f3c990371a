using Dispatch.Core.Geo;
using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Snapping;

/// <summary>Keeps the nearest point found so far on the edges tried. On a plane that touches the earth at the place; exact to a millimetre within a kilometre.</summary>
internal sealed class SnapSearch(RoadGraph roads, Wgs84Point place)
{
    private readonly double _shrink = Math.Cos(place.Latitude * Math.PI / 180);
    private double _bestSquare = double.PositiveInfinity;
    private int _bestEdge = -1;
    private int _bestSegment;
    private double _bestShare;

    /// <summary>The nearest point; null before the first edge.</summary>
    public RoadSnap? Best => _bestEdge < 0 ? null : Make();

    /// <summary>Looks at all segments of an edge. Of equally near edges the one with the smaller number stays.</summary>
    public void Try(int edge)
    {
        var (x, y) = Plane(roads.LinePoint(edge, 0));
        for (var i = 1; i < roads.LinePoints(edge); i++)
        {
            var (nextX, nextY) = Plane(roads.LinePoint(edge, i));
            var (dx, dy) = (nextX - x, nextY - y);
            var length = (dx * dx) + (dy * dy);
            var share = length > 0 ? Math.Clamp(-((x * dx) + (y * dy)) / length, 0, 1) : 0;
            var (nearX, nearY) = (x + (share * dx), y + (share * dy));
            var square = (nearX * nearX) + (nearY * nearY);
            if (square < _bestSquare || (square == _bestSquare && edge < _bestEdge))
                (_bestSquare, _bestEdge, _bestSegment, _bestShare) = (square, edge, i, share);
            (x, y) = (nextX, nextY);
        }
    }

    private (double X, double Y) Plane(Wgs84Point point) => ((point.Longitude - place.Longitude) * _shrink, point.Latitude - place.Latitude);

    private RoadSnap Make()
    {
        var (before, total) = (0.0, 0.0);
        for (var i = 1; i < roads.LinePoints(_bestEdge); i++)
        {
            var metres = roads.LinePoint(_bestEdge, i - 1).MetresTo(roads.LinePoint(_bestEdge, i));
            before += i < _bestSegment ? metres : i == _bestSegment ? metres * _bestShare : 0;
            total += metres;
        }
        var (from, to) = (roads.LinePoint(_bestEdge, _bestSegment - 1), roads.LinePoint(_bestEdge, _bestSegment));
        var point = new Wgs84Point(
            from.Longitude + (_bestShare * (to.Longitude - from.Longitude)), from.Latitude + (_bestShare * (to.Latitude - from.Latitude)));
        return new RoadSnap(_bestEdge, total > 0 ? before / total : 0, point, place.MetresTo(point));
    }
}
