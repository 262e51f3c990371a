using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;

namespace Dispatch.Planning.Exporting;

/// <summary>The line of a route on the map.</summary>
internal static class RouteLine
{
    /// <summary>All points in order: the ways along the roads where they are known, else straight from place to place. Neighbours differ.</summary>
    public static ImmutableArray<Wgs84Point> Of(PlanRoute route)
    {
        var line = ImmutableArray.CreateBuilder<Wgs84Point>();
        Add(line, route.StartPoint);
        foreach (var stop in route.Stops)
        {
            foreach (var point in stop.Way is null ? [] : EncodedPolyline.Decode(stop.Way))
                Add(line, point);
            Add(line, stop.Point);
        }

        Add(line, route.EndPoint);
        return line.DrainToImmutable();
    }

    private static void Add(ImmutableArray<Wgs84Point>.Builder line, Wgs84Point? point)
    {
        if (point is { } found && (line.Count == 0 || line[^1] != found))
            line.Add(found);
    }
}
