namespace Dispatch.Planning.Siting;

/// <summary>What closing a site would do.</summary>
/// <param name="Id">Register id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Loss">Elders no longer covered, or metres walked more in all.</param>
public sealed record ClosedSite(string Id, string Name, long Loss);
