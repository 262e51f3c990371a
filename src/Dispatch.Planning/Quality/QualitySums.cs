namespace Dispatch.Planning.Quality;

/// <summary>Sums of some orders. Shares are 0 to 1 of what is known; null where nothing is.</summary>
/// <param name="Code">Street, canteen or service they are of; empty: all.</param>
/// <param name="Planned">Orders planned.</param>
/// <param name="Done">Done.</param>
/// <param name="NotHome">Nobody opened.</param>
/// <param name="Failed">Could not be done.</param>
/// <param name="Unreported">Without a last report.</param>
/// <param name="OnTimeKnown">Those of which it is known whether they were on time.</param>
/// <param name="OnTime">On time.</param>
/// <param name="HotKnown">Meals of which it is known whether they were hot.</param>
/// <param name="Hot">Hot.</param>
/// <param name="Ratings">Answers.</param>
/// <param name="StarsSum">Sum of their stars.</param>
/// <param name="Elders">Elders they are of.</param>
public sealed record QualitySums(string Code, int Planned, int Done, int NotHome, int Failed, int Unreported, int OnTimeKnown, int OnTime, int HotKnown, int Hot, int Ratings, int StarsSum, int Elders)
{
    /// <summary>Share on time.</summary>
    public double? OnTimeShare => OnTimeKnown == 0 ? null : (double)OnTime / OnTimeKnown;

    /// <summary>Share hot.</summary>
    public double? HotShare => HotKnown == 0 ? null : (double)Hot / HotKnown;

    /// <summary>Share failed or without anybody home.</summary>
    public double? MissedShare => Planned == 0 ? null : (double)(NotHome + Failed) / Planned;

    /// <summary>Mean of stars, 1 to 5.</summary>
    public double? Stars => Ratings == 0 ? null : (double)StarsSum / Ratings;
}
