using System.Collections.Immutable;
using Dispatch.Core.Geo;

namespace Dispatch.Roads.Routes;

/// <summary>The fastest way between two places, for maps and turn lists. Its time and length are those of the matrices.</summary>
/// <param name="Seconds">Travel time from gate to gate, rounded up.</param>
/// <param name="Metres">Length from gate to gate, rounded up.</param>
/// <param name="Pieces">The edges driven, in order; empty when both places lie at the same point of the road.</param>
/// <param name="Line">The line along the road from the first place's point of the road to the second's, WGS-84; at least two points.</param>
/// <param name="MetresToRoad">Straight walk from the first gate to the road.</param>
/// <param name="MetresFromRoad">Straight walk from the road to the second gate.</param>
public sealed record RoadRoute(
    int Seconds,
    int Metres,
    ImmutableArray<RoutePiece> Pieces,
    ImmutableArray<Wgs84Point> Line,
    double MetresToRoad,
    double MetresFromRoad);
