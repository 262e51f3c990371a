using Dispatch.Core.Geo;
using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Routes;

/// <summary>Cuts the lines of edges at shares of their length.</summary>
public static class EdgeLine
{
    /// <summary>The line of a part of an edge, in the order driven.</summary>
    /// <param name="roads">The network.</param>
    /// <param name="edge">The edge.</param>
    /// <param name="from">Where the part begins: share of the length from the edge's first vertex, 0 to 1.</param>
    /// <param name="to">Where it ends; below <paramref name="from"/> for a part driven backward.</param>
    /// <returns>Two points or more; the two are equal when the part has no length.</returns>
    public static IReadOnlyList<Wgs84Point> Part(RoadGraph roads, int edge, double from, double to)
    {
        ArgumentNullException.ThrowIfNull(roads);
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        var along = Along(roads, edge);
        var points = new List<Wgs84Point> { PointAt(roads, edge, along, low) };
        for (var i = 1; i + 1 < along.Length; i++)
            if (along[i] > low * along[^1] && along[i] < high * along[^1])
                points.Add(roads.LinePoint(edge, i));
        points.Add(PointAt(roads, edge, along, high));
        if (to < from)
            points.Reverse();
        return points;
    }

    /// <summary>The point at a share of an edge's length from its first vertex, 0 to 1.</summary>
    public static Wgs84Point PointAt(RoadGraph roads, int edge, double fraction)
    {
        ArgumentNullException.ThrowIfNull(roads);
        return PointAt(roads, edge, Along(roads, edge), fraction);
    }

    private static Wgs84Point PointAt(RoadGraph roads, int edge, double[] along, double fraction)
    {
        var goal = fraction * along[^1];
        var i = 1;
        while (i + 1 < along.Length && along[i] < goal)
            i++;
        var (a, b) = (roads.LinePoint(edge, i - 1), roads.LinePoint(edge, i));
        var length = along[i] - along[i - 1];
        var share = length > 0 ? Math.Clamp((goal - along[i - 1]) / length, 0, 1) : 0;
        return new Wgs84Point(
            a.Longitude + (share * (b.Longitude - a.Longitude)), a.Latitude + (share * (b.Latitude - a.Latitude)));
    }

    // Metres from the first vertex to each point of the line.
    private static double[] Along(RoadGraph roads, int edge)
    {
        var along = new double[roads.LinePoints(edge)];
        for (var i = 1; i < along.Length; i++)
            along[i] = along[i - 1] + roads.LinePoint(edge, i - 1).MetresTo(roads.LinePoint(edge, i));
        return along;
    }
}
