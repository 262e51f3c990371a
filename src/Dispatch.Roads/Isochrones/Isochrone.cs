using NetTopologySuite.Geometries;

namespace Dispatch.Roads.Isochrones;

/// <summary>An area within reach of a place.</summary>
/// <param name="Reach">The exact answer on the network, from which the area was drawn.</param>
/// <param name="Area">Polygon or several, WGS-84 degrees, x = longitude; empty when not even the road can be reached.</param>
/// <param name="SquareMetres">Its size.</param>
public sealed record Isochrone(ReachMap Reach, Geometry Area, double SquareMetres);
