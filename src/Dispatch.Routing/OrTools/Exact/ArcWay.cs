namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A way in certain hours of traffic: left in one band, reached in the same or a later one.</summary>
/// <param name="Literal">Literal: the arc is gone in these hours.</param>
/// <param name="Distance">Distance, that of the band in which one leaves.</param>
/// <param name="TravelTime">Travel time, 0 where the way is not gone.</param>
internal sealed record ArcWay(int Literal, int Distance, LinearSum TravelTime);
