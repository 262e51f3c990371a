using System.Collections.Immutable;
using Dispatch.Core.Geo;

namespace Dispatch.Roads.Matrices;

/// <summary>Travel times and distances on roads between some points.</summary>
/// <param name="Travel">Seconds and metres from gate to gate, rounded up, in the order of the points; the diagonal is 0.
/// <see cref="TravelMatrix.Unreachable"/> from and to every point off the road.</param>
/// <param name="OffRoad">The points too far from any road the mode may use, by position.</param>
public sealed record RoadMatrix(TravelMatrix Travel, ImmutableArray<OffRoadPoint> OffRoad);
