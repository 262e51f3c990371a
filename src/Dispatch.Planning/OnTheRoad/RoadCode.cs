namespace Dispatch.Planning.OnTheRoad;

/// <summary>What a scanned code names.</summary>
/// <param name="IsHousehold">A household; else an order's box.</param>
/// <param name="Id">The elder's or the order's id.</param>
public sealed record RoadCode(bool IsHousehold, string Id);
