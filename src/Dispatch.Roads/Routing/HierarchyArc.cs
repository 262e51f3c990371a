using System.Runtime.InteropServices;

namespace Dispatch.Roads.Routing;

/// <summary>One arc of a contraction hierarchy, kept at its lower end.</summary>
/// <param name="Other">Rank of the higher end.</param>
/// <param name="Middle">Rank of the vertex a shortcut bridges; <see cref="ContractionHierarchy.NoMiddle"/> for an arc of the graph.</param>
/// <param name="Cost">Its cost, see <see cref="PathCost"/>.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct HierarchyArc(int Other, int Middle, long Cost);
