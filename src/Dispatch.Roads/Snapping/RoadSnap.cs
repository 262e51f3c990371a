using Dispatch.Core.Geo;

namespace Dispatch.Roads.Snapping;

/// <summary>A place brought onto the nearest usable road.</summary>
/// <param name="Edge">The edge of the network.</param>
/// <param name="Fraction">Where on it: share of its length from its first vertex, 0 to 1.</param>
/// <param name="Point">The point on the road.</param>
/// <param name="Metres">Straight distance from the place to that point.</param>
public readonly record struct RoadSnap(int Edge, double Fraction, Wgs84Point Point, double Metres);
