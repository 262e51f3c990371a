namespace Dispatch.Roads.Graphs;

/// <summary>Everything about an edge but where it runs.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Access">Who may use it in which direction.</param>
/// <param name="Name">Street name; empty when it has none.</param>
/// <param name="MaxSpeed">Tagged speed limit, km/h; 0 = none.</param>
/// <param name="Traits">What else is known of it.</param>
public readonly record struct EdgeKind(RoadClass Class, EdgeAccess Access, string Name = "", byte MaxSpeed = 0, EdgeTraits Traits = EdgeTraits.None);
