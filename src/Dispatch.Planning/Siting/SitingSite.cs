namespace Dispatch.Planning.Siting;

/// <summary>A site in a siting problem.</summary>
/// <param name="IsOpen">It is there already, whatever is chosen.</param>
/// <param name="Capacity">Elders it takes; null: any number.</param>
public readonly record struct SitingSite(bool IsOpen, int? Capacity);
