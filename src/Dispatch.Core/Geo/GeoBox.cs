namespace Dispatch.Core.Geo;

/// <summary>A box in WGS-84 degrees, all four ends included.</summary>
/// <param name="West">Smallest longitude.</param>
/// <param name="South">Smallest latitude.</param>
/// <param name="East">Largest longitude.</param>
/// <param name="North">Largest latitude.</param>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>The municipality of Shanghai with its islands, rounded outwards.</summary>
    public static readonly GeoBox Shanghai = new(120.80, 30.60, 122.30, 31.95);

    /// <summary>Whether the point lies inside or on the edge.</summary>
    public bool Contains(Wgs84Point point) =>
        point.Longitude >= West && point.Longitude <= East && point.Latitude >= South && point.Latitude <= North;
}
