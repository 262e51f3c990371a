using Dispatch.Storage.Visits;

namespace Dispatch.Web.Api.Ratings;

/// <summary>What an elder or their family thought of one meal or visit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Date">The day.</param>
/// <param name="ItemId">The order or visit.</param>
/// <param name="ElderId">Whose.</param>
/// <param name="StaffId">Who came. Null: not known.</param>
/// <param name="CanteenId">Whose meal it was. Null: no meal.</param>
/// <param name="Stars">1 (worst) to 5.</param>
/// <param name="Text">In their words. Null: nothing said.</param>
/// <param name="ReceivedUtc">When it came in, UTC.</param>
internal sealed record RatingView(
    Guid Id, DateOnly Date, string ItemId, string ElderId, string? StaffId, string? CanteenId, int Stars, string? Text, DateTime ReceivedUtc)
{
    public static RatingView Of(RatingRow row) =>
        new(row.Id, row.Date, row.ItemId, row.ElderId, row.StaffId, row.CanteenId, row.Stars, row.Text, row.ReceivedUtc);
}
