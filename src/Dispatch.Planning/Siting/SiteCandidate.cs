using Dispatch.Core.Geo;

namespace Dispatch.Planning.Siting;

/// <summary>A place where something could open.</summary>
/// <param name="Id">Id of the candidate, or of the compound it lies at.</param>
/// <param name="Name">Its name.</param>
/// <param name="Point">Where, WGS-84.</param>
/// <param name="Capacity">Elders it could take a day, 1 or more; null: the options'.</param>
public sealed record SiteCandidate(string Id, string Name, Wgs84Point Point, int? Capacity = null);
