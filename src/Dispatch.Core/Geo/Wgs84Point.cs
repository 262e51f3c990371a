namespace Dispatch.Core.Geo;

/// <summary>
/// A point in WGS-84 degrees, the only coordinate system used inside the product. <c>default</c> is 0° N 0° E, which no district
/// contains. Named parameters keep the order visible at the call.
/// </summary>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
public readonly record struct Wgs84Point(double Longitude, double Latitude);
