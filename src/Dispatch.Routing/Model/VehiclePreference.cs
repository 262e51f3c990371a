namespace Dispatch.Routing.Model;

/// <summary>What it costs when this vehicle fills a role (0 = most welcome).</summary>
public readonly record struct VehiclePreference(int Vehicle, long Cost);
