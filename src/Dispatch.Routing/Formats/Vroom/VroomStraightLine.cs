using Dispatch.Core.Geo;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>Stands in for roads when a file gives neither matrices nor a routing engine: great circles, a detour factor, a speed by profile.</summary>
internal static class VroomStraightLine
{
    /// <summary>Road metres per straight metre.</summary>
    public const double Detour = 1.3;

    private const double CarSpeed = 30 / 3.6;
    private const double BikeSpeed = 15 / 3.6;
    private const double FootSpeed = 5 / 3.6;

    /// <summary>Metres between all pairs, flat.</summary>
    public static int[] Distances(Wgs84Point[] points)
    {
        var n = points.Length;
        var flat = new int[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
                flat[(i * n) + j] = flat[(j * n) + i] = (int)Math.Round(Detour * points[i].MetresTo(points[j]));
        }
        return flat;
    }

    /// <summary>Seconds at the profile's speed.</summary>
    public static int[] Durations(int[] distances, string profile)
    {
        var speed = Speed(profile);
        return Array.ConvertAll(distances, d => (int)Math.Round(d / speed));
    }

    private static double Speed(string profile) =>
        profile.Contains("foot", StringComparison.OrdinalIgnoreCase) || profile.Contains("walk", StringComparison.OrdinalIgnoreCase) ? FootSpeed
        : profile.Contains("bi", StringComparison.OrdinalIgnoreCase) || profile.Contains("cycl", StringComparison.OrdinalIgnoreCase) ? BikeSpeed
        : CarSpeed;
}
