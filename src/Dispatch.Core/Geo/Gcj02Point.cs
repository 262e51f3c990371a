namespace Dispatch.Core.Geo;

/// <summary>A point in GCJ-02, the shifted system of maps published in China (Amap, Tencent). Degrees, longitude first. Only at the edges.</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
public readonly record struct Gcj02Point(double Longitude, double Latitude);
