using Dispatch.Core.Geo;
using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Snapping;

/// <summary>Square cells over the usable edges of a mode; each cell lists the edges whose line may run through it.</summary>
internal sealed class SnapGrid
{
    private const double CellMetres = 200;
    private const double MetresPerDegree = 111_195;
    private const int MostCellsAcross = 4000;

    // Degrees; a segment flatter than this runs along one row.
    private const double Level = 1e-9;

    private readonly ModeGraph _graph;
    private readonly RoadGraph _roads;
    private readonly double _west;
    private readonly double _south;
    private readonly double _cellLongitude;
    private readonly double _cellLatitude;
    private readonly double _cellMetres;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int[] _first;
    private readonly int[] _edges;

    public SnapGrid(ModeGraph graph)
    {
        (_graph, _roads) = (graph, graph.Roads);
        var box = Box();
        (_west, _south) = (box.West, box.South);
        // Cells are square where the area is farthest from the equator; nearer to it they are a little wider.
        var shrink = Math.Max(0.01, Math.Cos(Math.Max(Math.Abs(box.South), Math.Abs(box.North)) * Math.PI / 180));
        var (width, height) = ((box.East - box.West) * MetresPerDegree * shrink, (box.North - box.South) * MetresPerDegree);
        _cellMetres = Math.Max(CellMetres, Math.Max(width, height) / MostCellsAcross);
        (_cellLatitude, _cellLongitude) = (_cellMetres / MetresPerDegree, _cellMetres / MetresPerDegree / shrink);
        (_columns, _rows) = ((int)(width / _cellMetres) + 1, (int)(height / _cellMetres) + 1);
        (_first, _edges) = Fill();
    }

    /// <summary>The nearest point on any usable edge, however far; null when no edge is usable.</summary>
    public RoadSnap? Nearest(Wgs84Point place)
    {
        if (_edges.Length == 0)
            return null;
        var (column, row) = (Column(place.Longitude), Row(place.Latitude));
        var search = new SnapSearch(_roads, place);
        // Everything in ring r + 1 and beyond lies at least r cells away from a place inside the grid. From a place outside, distances from the
        // nearest cell of the grid are no longer than from the place itself.
        for (var ring = 0; ring <= Math.Max(_columns, _rows); ring++)
        {
            if (search.Best is { } best && best.Metres < (ring - 1) * _cellMetres * 0.99)
                break;
            VisitRing(column, row, ring, search);
        }
        return search.Best;
    }

    private int Column(double longitude) => (int)Math.Clamp((longitude - _west) / _cellLongitude, 0, _columns - 1);

    private int Row(double latitude) => (int)Math.Clamp((latitude - _south) / _cellLatitude, 0, _rows - 1);

    private void VisitRing(int column, int row, int ring, SnapSearch search)
    {
        for (var r = Math.Max(0, row - ring); r <= Math.Min(_rows - 1, row + ring); r++)
        {
            var whole = Math.Abs(r - row) == ring;
            var step = whole || ring == 0 ? 1 : 2 * ring;
            for (var c = column - ring; c <= column + ring; c += step)
            {
                if (c < 0 || c >= _columns)
                    continue;
                var cell = (r * _columns) + c;
                for (var i = _first[cell]; i < _first[cell + 1]; i++)
                    search.Try(_edges[i]);
            }
        }
    }

    private GeoBox Box()
    {
        var (west, south, east, north) = (180.0, 90.0, -180.0, -90.0);
        foreach (var edge in Usable())
        {
            for (var i = 0; i < _roads.LinePoints(edge); i++)
            {
                var point = _roads.LinePoint(edge, i);
                (west, east) = (Math.Min(west, point.Longitude), Math.Max(east, point.Longitude));
                (south, north) = (Math.Min(south, point.Latitude), Math.Max(north, point.Latitude));
            }
        }
        return west > east ? new GeoBox(0, 0, 0, 0) : new GeoBox(west, south, east, north);
    }

    private IEnumerable<int> Usable() => Enumerable.Range(0, _roads.EdgeCount).Where(_graph.Uses);

    private (int[] First, int[] Edges) Fill()
    {
        var pairs = new List<(int Cell, int Edge)>();
        var cells = new HashSet<int>();
        foreach (var edge in Usable())
        {
            cells.Clear();
            for (var i = 1; i < _roads.LinePoints(edge); i++)
                AddCells(_roads.LinePoint(edge, i - 1), _roads.LinePoint(edge, i), cells);
            pairs.AddRange(cells.Select(c => (c, edge)));
        }
        var first = new int[(_columns * _rows) + 1];
        foreach (var (cell, _) in pairs)
            first[cell + 1]++;
        for (var cell = 0; cell < first.Length - 1; cell++)
            first[cell + 1] += first[cell];
        var (next, edges) = (first.AsSpan(0, first.Length - 1).ToArray(), new int[pairs.Count]);
        foreach (var (cell, edge) in pairs)
            edges[next[cell]++] = edge;
        return (first, edges);
    }

    // All cells of the box round the segment, row by row only those it can touch.
    private void AddCells(Wgs84Point from, Wgs84Point to, HashSet<int> cells)
    {
        var (low, high) = from.Latitude <= to.Latitude ? (from, to) : (to, from);
        var level = high.Latitude - low.Latitude < Level;
        for (var row = Row(low.Latitude); row <= Row(high.Latitude); row++)
        {
            var bottom = level ? low.Longitude : Along(low, high, _south + (row * _cellLatitude));
            var top = level ? high.Longitude : Along(low, high, _south + ((row + 1) * _cellLatitude));
            var (left, right) = (Column(Math.Min(bottom, top)), Column(Math.Max(bottom, top)));
            for (var column = left; column <= right; column++)
                cells.Add((row * _columns) + column);
        }
    }

    // Longitude of the segment where it crosses a latitude, or of its nearer end.
    private static double Along(Wgs84Point low, Wgs84Point high, double latitude)
    {
        var share = Math.Clamp((latitude - low.Latitude) / (high.Latitude - low.Latitude), 0, 1);
        return low.Longitude + (share * (high.Longitude - low.Longitude));
    }
}
