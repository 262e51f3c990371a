using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Routes;
using Dispatch.Roads.Snapping;

namespace Dispatch.Tests.Roads;

/// <summary>Made-up towns on a grid: bent edges, one-way streets, gaps, parallel edges, loops and banned turns, by seed.</summary>
internal sealed class GridTown
{
    private const int Origin = 1_210_000_000;
    private const int Step = 10_000;
    private readonly Rng _rng;
    private readonly int _width;
    private readonly List<(int From, int To, EdgeAccess Access, RoadClass Class, ImmutableArray<(int X, int Y)> Shape)> _edges = [];
    private readonly (int X, int Y)[] _points;

    private GridTown(int width, ulong seed)
    {
        _rng = new Rng(seed);
        _width = width;
        _points = [.. Enumerable.Range(0, width * width).Select(v => (Jitter(v % width), Jitter(v / width)))];
    }

    /// <summary>A town of width × width crossings about 100 m apart.</summary>
    public static RoadGraph Make(int width, ulong seed)
    {
        var town = new GridTown(width, seed);
        town.AddStreets();
        return town.Finish();
    }

    /// <summary>A random place on any edge the graph uses, off the road by up to 40 m.</summary>
    public static RoadSnap AnyPlace(ModeGraph graph, Rng rng)
    {
        while (true)
        {
            var edge = rng.Next(graph.Roads.EdgeCount);
            if (!graph.Uses(edge))
                continue;
            var fraction = rng.Chance(0.1) ? rng.Next(2) : rng.NextDouble();
            return new RoadSnap(edge, fraction, EdgeLine.PointAt(graph.Roads, edge, fraction), rng.Chance(0.5) ? 0 : rng.NextDouble() * 40);
        }
    }

    private int Jitter(int at) => (at * Step) + _rng.Next(Step / 2);

    private void AddStreets()
    {
        for (var v = 0; v < _points.Length; v++)
        {
            if (v % _width + 1 < _width)
                AddStreet(v, v + 1);
            if (v + _width < _points.Length)
                AddStreet(v, v + _width);
            if (_rng.Chance(0.03))
                AddStreet(v, v);
        }
    }

    private void AddStreet(int from, int to)
    {
        if (_rng.Chance(0.1))
            return;
        if (_rng.Chance(0.5))
            (from, to) = (to, from);
        var access = _rng.Chance(0.25)
            ? new EdgeAccess(RoadModes.All, RoadModes.Walk)
            : new EdgeAccess(RoadModes.All, RoadModes.All);
        var kind = _rng.Chance(0.3) ? RoadClass.Primary : RoadClass.Residential;
        _edges.Add((from, to, access, kind, from == to || _rng.Chance(0.3) ? Bend(from, to) : []));
        if (_rng.Chance(0.05))
            _edges.Add((from, to, access, RoadClass.Service, Bend(from, to)));
    }

    private ImmutableArray<(int X, int Y)> Bend(int from, int to) =>
        [.. Enumerable.Range(0, 2).Select(_ => (
            ((_points[from].X + _points[to].X) / 2) + _rng.Next(-Step / 3, Step / 3),
            ((_points[from].Y + _points[to].Y) / 2) + _rng.Next(-Step / 3, Step / 3)))];

    private RoadGraph Finish()
    {
        var shapes = _edges.SelectMany(e => e.Shape).ToList();
        return new RoadGraph
        {
            SourceName = "grid town",
            Attribution = "made up",
            VertexLongitude = [.. _points.Select(p => Origin + p.X)],
            VertexLatitude = [.. _points.Select(p => p.Y)],
            VertexSignals = [.. _points.Select(_ => (byte)0)],
            EdgeFrom = [.. _edges.Select(e => e.From)],
            EdgeTo = [.. _edges.Select(e => e.To)],
            EdgeLength = [.. _edges.Select(e => Length([_points[e.From], .. e.Shape, _points[e.To]]))],
            EdgeName = [.. _edges.Select(e => 1 + (Math.Min(e.From, e.To) % 3))],
            EdgeClass = [.. _edges.Select(e => e.Class)],
            EdgeAccess = [.. _edges.Select(e => e.Access)],
            EdgeMaxSpeed = [.. _edges.Select(_ => (byte)0)],
            EdgeTraits = [.. _edges.Select(_ => EdgeTraits.None)],
            EdgeSignals = [.. _edges.Select(_ => (byte)0)],
            ShapeStart = [.. Starts()],
            ShapeLongitude = [.. shapes.Select(s => Origin + s.X)],
            ShapeLatitude = [.. shapes.Select(s => s.Y)],
            Names = ["", "甲路", "乙路", "丙路"],
            Restrictions = [.. BannedTurns()],
            Figures = new ImportFigures(0, 0, 0, 0, 0, 0, 0),
        };
    }

    private IEnumerable<int> Starts()
    {
        var start = 0;
        yield return 0;
        foreach (var edge in _edges)
            yield return start += edge.Shape.Length;
    }

    private IEnumerable<TurnRestriction> BannedTurns()
    {
        for (var first = 0; first < _edges.Count; first++)
        {
            var via = _edges[first].To;
            var next = Enumerable.Range(0, _edges.Count).Where(e => e != first && _edges[e].From == via && _edges[e].To != via).ToList();
            if (next.Count > 0 && _edges[first].From != via && _rng.Chance(0.3))
                yield return new TurnRestriction([first, next[_rng.Next(next.Count)]], via, RoadModes.Car);
        }
    }

    private static int Length(ImmutableArray<(int X, int Y)> line)
    {
        var metres = 0.0;
        for (var i = 1; i < line.Length; i++)
            metres += Point(line[i - 1]).MetresTo(Point(line[i]));
        return Math.Max(1, (int)Math.Round(metres * 1000));
    }

    private static Wgs84Point Point((int X, int Y) p) => new((Origin + p.X) / RoadGraph.CoordinateScale, p.Y / RoadGraph.CoordinateScale);
}
