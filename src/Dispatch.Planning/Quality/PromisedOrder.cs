namespace Dispatch.Planning.Quality;

/// <summary>What a published plan promised of one order at one person's hands: no more of it than is held against the reports.</summary>
/// <param name="ItemId">Order or visit.</param>
/// <param name="ElderId">Whose.</param>
/// <param name="StreetCode">The street of the place; empty: unknown.</param>
/// <param name="ServiceCode">The service.</param>
/// <param name="StaffId">Who goes.</param>
/// <param name="CanteenId">Where the meal comes from; null: no meal.</param>
/// <param name="Start">When work begins, seconds after midnight.</param>
/// <param name="WindowStart">Begin of the promised window; null: none was promised.</param>
/// <param name="WindowEnd">Its end.</param>
/// <param name="LeftKitchen">When a meal for an elder leaves the canteen; null: no such meal.</param>
internal sealed record PromisedOrder(
    string ItemId, string ElderId, string StreetCode, string ServiceCode, string StaffId, string? CanteenId, int Start, int? WindowStart, int? WindowEnd, int? LeftKitchen);
