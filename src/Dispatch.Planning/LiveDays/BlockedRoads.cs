using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>Ways that lead through a blocked area take longer from its time on. A way is taken for the straight line between its ends.</summary>
internal static class BlockedRoads
{
    private const double MetresPerDegree = 111_195;

    /// <summary>The profiles with the longer ways; the same ones where nothing is blocked.</summary>
    public static ImmutableArray<TravelProfile> Apply(BuiltProblem built, IEnumerable<RoadBlocked> blocked)
    {
        var profiles = built.Problem.Profiles;
        foreach (var road in blocked)
        {
            var hit = Hit([.. built.Index.Places.Select(p => p.Point)], road);
            var longer = new Dictionary<TravelMatrix, TravelMatrix>();
            profiles = [.. profiles.Select(p => From(p, road.At, m => longer.TryGetValue(m, out var known) ? known : longer[m] = Longer(m, hit, road.ExtraMinutes * 60)))];
        }

        return profiles;
    }

    private static TravelProfile From(TravelProfile profile, int at, Func<TravelMatrix, TravelMatrix> longer)
    {
        var bands = new List<TravelBand>();
        for (var b = 0; b < profile.Bands.Length; b++)
        {
            var band = profile.Bands[b];
            var next = b + 1 < profile.Bands.Length ? profile.Bands[b + 1].From : int.MaxValue;
            if (band.From < at)
                bands.Add(band);
            if (next > at)
                bands.Add(new TravelBand(Math.Max(band.From, at), longer(band.Matrix)));
        }

        return new TravelProfile([.. bands]);
    }

    private static TravelMatrix Longer(TravelMatrix matrix, bool[] hit, int seconds)
    {
        var durations = matrix.Durations.ToArray();
        for (var i = 0; i < durations.Length; i++)
        {
            if (hit[i] && durations[i] < TravelMatrix.Unreachable)
                durations[i] += seconds;
        }

        return new TravelMatrix(matrix.Size, durations, matrix.Distances.ToArray());
    }

    /// <summary>For each pair of places whether the line between them meets the circle.</summary>
    private static bool[] Hit(ImmutableArray<Wgs84Point> places, RoadBlocked road)
    {
        var across = MetresPerDegree * Math.Cos(road.Centre.Latitude * Math.PI / 180);
        var at = places.Select(p => (X: (p.Longitude - road.Centre.Longitude) * across, Y: (p.Latitude - road.Centre.Latitude) * MetresPerDegree)).ToArray();
        var hit = new bool[places.Length * places.Length];
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j < at.Length; j++)
                hit[(i * at.Length) + j] = i != j && Distance(at[i], at[j]) <= road.RadiusMetres;
        }

        return hit;
    }

    /// <summary>Distance of the origin from the line between two points, metres.</summary>
    private static double Distance((double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var share = length == 0 ? 0 : Math.Clamp(-((from.X * dx) + (from.Y * dy)) / length, 0, 1);
        var (x, y) = (from.X + (share * dx), from.Y + (share * dy));
        return Math.Sqrt((x * x) + (y * y));
    }
}
