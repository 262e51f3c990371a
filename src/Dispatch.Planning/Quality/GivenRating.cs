namespace Dispatch.Planning.Quality;

/// <summary>What an elder or their family thought of one meal or visit, as it is handed in.</summary>
/// <param name="Id">Made by whoever hands it in: twice is once.</param>
/// <param name="Date">The day of the meal or visit, local.</param>
/// <param name="ItemId">The order or visit.</param>
/// <param name="Stars">1 (worst) to 5.</param>
/// <param name="Text">In their words. Null: nothing said.</param>
public sealed record GivenRating(Guid Id, DateOnly Date, string ItemId, int Stars, string? Text);
