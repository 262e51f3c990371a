namespace Dispatch.Roads.Snapping;

/// <summary>Either the place on the road or the reason why there is none.</summary>
/// <param name="Snap">The place on the road; null with an <paramref name="Issue"/>.</param>
/// <param name="Issue">Why there is none (<see cref="RoadCodes.TooFar"/> says how far the nearest road is); null with a <paramref name="Snap"/>.</param>
public readonly record struct SnapResult(RoadSnap? Snap, RoadIssue? Issue);
