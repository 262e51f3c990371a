using Dispatch.Core.Geo;

namespace Dispatch.Cli.RoadData;

/// <summary>A row of a list of points.</summary>
/// <param name="Id">What it is called in the output; the number of the point where the list has no id.</param>
/// <param name="Point">The point.</param>
internal sealed record NamedPoint(string Id, Wgs84Point Point);
