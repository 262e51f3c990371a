namespace Dispatch.Planning.Siting;

/// <summary>A walk from a demand point to a site.</summary>
/// <param name="Site">Index of the site.</param>
/// <param name="Metres">Its length, whole metres rounded up.</param>
public readonly record struct SitingWay(int Site, int Metres);
