namespace Dispatch.Core.Geo;

/// <summary>A point in BD-09, Baidu's system: GCJ-02 shifted once more. Degrees, longitude first. Only at the edges.</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
public readonly record struct Bd09Point(double Longitude, double Latitude);
