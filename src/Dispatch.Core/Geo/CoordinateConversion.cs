namespace Dispatch.Core.Geo;

/// <summary>
/// Conversions between WGS-84, GCJ-02 and BD-09, named by direction. Outside the box of China (longitude 72.004–137.8347,
/// latitude 0.8293–55.8271) GCJ-02 equals WGS-84. Inverses are iterated until the forward image is within 1e-9 degrees (0.1 mm).
/// </summary>
public static class CoordinateConversion
{
    private const double SemiMajorAxis = 6378245.0;
    private const double EccentricitySquared = 0.00669342162296594323;
    private const double BaiduPi = Math.PI * 3000.0 / 180.0;
    private const double InverseTolerance = 1e-9;
    private const int InverseSteps = 30;
    private static readonly GeoBox _china = new(72.004, 0.8293, 137.8347, 55.8271);

    /// <summary>WGS-84 to GCJ-02 (closed formula).</summary>
    public static Gcj02Point Wgs84ToGcj02(Wgs84Point point)
    {
        if (!_china.Contains(point))
            return new Gcj02Point(point.Longitude, point.Latitude);
        var (shiftLon, shiftLat) = Shift(point.Longitude, point.Latitude);
        return new Gcj02Point(point.Longitude + shiftLon, point.Latitude + shiftLat);
    }

    /// <summary>GCJ-02 to WGS-84, iterated.</summary>
    public static Wgs84Point Gcj02ToWgs84(Gcj02Point point)
    {
        var guess = new Wgs84Point(point.Longitude, point.Latitude);
        if (!_china.Contains(guess))
            return guess;
        for (var step = 0; step < InverseSteps; step++)
        {
            var (shiftLon, shiftLat) = Shift(guess.Longitude, guess.Latitude);
            var missLon = guess.Longitude + shiftLon - point.Longitude;
            var missLat = guess.Latitude + shiftLat - point.Latitude;
            guess = new Wgs84Point(guess.Longitude - missLon, guess.Latitude - missLat);
            if (Math.Abs(missLon) < InverseTolerance && Math.Abs(missLat) < InverseTolerance)
                break;
        }
        return guess;
    }

    /// <summary>GCJ-02 to BD-09 (closed formula).</summary>
    public static Bd09Point Gcj02ToBd09(Gcj02Point point)
    {
        var (x, y) = (point.Longitude, point.Latitude);
        var radius = Math.Sqrt((x * x) + (y * y)) + (0.00002 * Math.Sin(y * BaiduPi));
        var angle = Math.Atan2(y, x) + (0.000003 * Math.Cos(x * BaiduPi));
        return new Bd09Point((radius * Math.Cos(angle)) + 0.0065, (radius * Math.Sin(angle)) + 0.006);
    }

    /// <summary>BD-09 to GCJ-02: the published formula as first guess, then iterated.</summary>
    public static Gcj02Point Bd09ToGcj02(Bd09Point point)
    {
        var (x, y) = (point.Longitude - 0.0065, point.Latitude - 0.006);
        var radius = Math.Sqrt((x * x) + (y * y)) - (0.00002 * Math.Sin(y * BaiduPi));
        var angle = Math.Atan2(y, x) - (0.000003 * Math.Cos(x * BaiduPi));
        var guess = new Gcj02Point(radius * Math.Cos(angle), radius * Math.Sin(angle));
        for (var step = 0; step < InverseSteps; step++)
        {
            var image = Gcj02ToBd09(guess);
            var missLon = image.Longitude - point.Longitude;
            var missLat = image.Latitude - point.Latitude;
            guess = new Gcj02Point(guess.Longitude - missLon, guess.Latitude - missLat);
            if (Math.Abs(missLon) < InverseTolerance && Math.Abs(missLat) < InverseTolerance)
                break;
        }
        return guess;
    }

    /// <summary>WGS-84 to BD-09, by way of GCJ-02.</summary>
    public static Bd09Point Wgs84ToBd09(Wgs84Point point) => Gcj02ToBd09(Wgs84ToGcj02(point));

    /// <summary>BD-09 to WGS-84, by way of GCJ-02.</summary>
    public static Wgs84Point Bd09ToWgs84(Bd09Point point) => Gcj02ToWgs84(Bd09ToGcj02(point));

    /// <summary>Reads a pair of degrees in the named system as WGS-84.</summary>
    public static Wgs84Point ToWgs84(CoordinateSystem system, double longitude, double latitude) => system switch
    {
        CoordinateSystem.Gcj02 => Gcj02ToWgs84(new Gcj02Point(longitude, latitude)),
        CoordinateSystem.Bd09 => Bd09ToWgs84(new Bd09Point(longitude, latitude)),
        _ => new Wgs84Point(longitude, latitude),
    };

    private static (double Longitude, double Latitude) Shift(double longitude, double latitude)
    {
        var (x, y) = (longitude - 105.0, latitude - 35.0);
        var common = ((20.0 * Math.Sin(6.0 * x * Math.PI)) + (20.0 * Math.Sin(2.0 * x * Math.PI))) * 2.0 / 3.0;
        var root = Math.Sqrt(Math.Abs(x));
        var north = -100.0 + (2.0 * x) + (3.0 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * root) + common
            + (((20.0 * Math.Sin(y * Math.PI)) + (40.0 * Math.Sin(y / 3.0 * Math.PI))) * 2.0 / 3.0)
            + (((160.0 * Math.Sin(y / 12.0 * Math.PI)) + (320.0 * Math.Sin(y * Math.PI / 30.0))) * 2.0 / 3.0);
        var east = 300.0 + x + (2.0 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * root) + common
            + (((20.0 * Math.Sin(x * Math.PI)) + (40.0 * Math.Sin(x / 3.0 * Math.PI))) * 2.0 / 3.0)
            + (((150.0 * Math.Sin(x / 12.0 * Math.PI)) + (300.0 * Math.Sin(x / 30.0 * Math.PI))) * 2.0 / 3.0);
        var phi = latitude * Math.PI / 180.0;
        var magic = 1 - (EccentricitySquared * Math.Sin(phi) * Math.Sin(phi));
        var sqrtMagic = Math.Sqrt(magic);
        return (east * 180.0 / (SemiMajorAxis / sqrtMagic * Math.Cos(phi) * Math.PI),
            north * 180.0 / (SemiMajorAxis * (1 - EccentricitySquared) / (magic * sqrtMagic) * Math.PI));
    }
}
