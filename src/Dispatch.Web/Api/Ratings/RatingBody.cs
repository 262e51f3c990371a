using System.Globalization;
using Dispatch.Planning.Quality;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Ratings;

/// <summary>What an elder or their family thought.</summary>
/// <param name="Date">The day of the meal or visit, 2026-11-24.</param>
/// <param name="ItemId">The order or visit.</param>
/// <param name="Stars">1 (worst) to 5.</param>
/// <param name="Text">In their words, at most 500 letters. Null: nothing said.</param>
/// <param name="Id">Made by whoever hands it in: twice is once. Null: a new one each time.</param>
internal sealed record RatingBody(string? Date, string? ItemId, int? Stars, string? Text = null, Guid? Id = null)
{
    private const int BestStars = 5;
    private const int MostLetters = 500;
    private const int MostIdLetters = 200;
    private const int MostDaysBack = 366;

    /// <summary>The answer, or everything that is wrong with it.</summary>
    public (GivenRating? Given, IReadOnlyList<ParameterError> Faults) Read(DateOnly today)
    {
        var faults = new List<ParameterError>();
        var isDay = DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (!isDay || day > today || day < today.AddDays(-MostDaysBack))
            faults.Add(JsonBody.Error("/date", Date ?? "", $"应为最近 {MostDaysBack} 天内的日期，如 2026-11-24。", $"A day of the last {MostDaysBack}, like 2026-11-24."));
        if (ItemId is not { Length: > 0 and <= MostIdLetters })
            faults.Add(JsonBody.Error("/itemId", "", "必须给出订单或服务编号。", "The order or visit must be given."));
        if (Stars is not (>= 1 and <= BestStars))
            faults.Add(JsonBody.Error("/stars", $"{Stars}", $"应为 1 到 {BestStars} 的整数。", $"A whole number from 1 to {BestStars}."));
        if (Text is { Length: > MostLetters })
            faults.Add(JsonBody.Error("/text", "", $"最多 {MostLetters} 字。", $"At most {MostLetters} letters."));
        if (Id == Guid.Empty)
            faults.Add(JsonBody.Error("/id", $"{Id}", "应为自编的 GUID，或不填。", "A GUID of your making, or nothing."));
        return faults.Count > 0 ? (null, faults) : (new GivenRating(Id ?? Guid.CreateVersion7(), day, ItemId!, Stars!.Value, string.IsNullOrWhiteSpace(Text) ? null : Text.Trim()), faults);
    }
}
