using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Ratings;

/// <summary>Which answers.</summary>
/// <param name="From">First day; 30 days before the last when left out.</param>
/// <param name="To">Last day; today when left out.</param>
/// <param name="CanteenId">Only of this canteen's meals.</param>
/// <param name="StaffId">Only of what this person did.</param>
/// <param name="ElderId">Only this elder's.</param>
/// <param name="ItemId">Only of this order or visit.</param>
/// <param name="Skip">Entries passed over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record RatingQuery(
    [FromQuery] string? From, [FromQuery] string? To, [FromQuery] string? CanteenId, [FromQuery] string? StaffId, [FromQuery] string? ElderId, [FromQuery] string? ItemId,
    [FromQuery] string? Skip, [FromQuery] string? Take);
