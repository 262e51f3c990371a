using Dispatch.Core.Geo;

namespace Dispatch.Planning.Sample;

/// <summary>A crossing of the made-up roads.</summary>
/// <param name="Id">Unique id, as in N0001.</param>
/// <param name="Point">Where it is, WGS-84.</param>
public sealed record RoadNode(string Id, Wgs84Point Point);
