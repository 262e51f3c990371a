namespace Dispatch.Core.Geo;

/// <summary>A point in WGS-84 (GPS, OpenStreetMap): the only system used inside. Degrees, longitude first.</summary>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
public readonly record struct Wgs84Point(double Longitude, double Latitude)
{
    private const double EarthRadius = 6_371_008.8;

    /// <summary>Great-circle distance in metres (haversine on the mean sphere; within 0.6 % of the ellipsoid).</summary>
    public double MetresTo(Wgs84Point other)
    {
        const double radian = Math.PI / 180;
        var sinLat = Math.Sin((other.Latitude - Latitude) * radian / 2);
        var sinLon = Math.Sin((other.Longitude - Longitude) * radian / 2);
        var h = (sinLat * sinLat) + (Math.Cos(Latitude * radian) * Math.Cos(other.Latitude * radian) * sinLon * sinLon);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
