namespace Dispatch.Roads.Matrices;

/// <summary>A point that could not be brought onto the road.</summary>
/// <param name="Index">Its position among the points asked for.</param>
/// <param name="Issue">Why; says how far the nearest road is.</param>
public readonly record struct OffRoadPoint(int Index, RoadIssue Issue);
