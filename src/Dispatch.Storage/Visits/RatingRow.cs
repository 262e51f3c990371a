namespace Dispatch.Storage.Visits;

/// <summary>What an elder or their family thought of one meal or visit.</summary>
public sealed class RatingRow
{
    /// <summary>Made by the program.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day of the meal or visit, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The order or visit.</summary>
    public required string ItemId { get; init; }

    /// <summary>Whose.</summary>
    public required string ElderId { get; init; }

    /// <summary>Who came. Null: not known.</summary>
    public string? StaffId { get; init; }

    /// <summary>Whose meal it was. Null: no meal.</summary>
    public string? CanteenId { get; init; }

    /// <summary>1 (worst) to 5.</summary>
    public required int Stars { get; init; }

    /// <summary>In their words. Null: nothing said.</summary>
    public string? Text { get; init; }

    /// <summary>When it came in, UTC.</summary>
    public required DateTime ReceivedUtc { get; init; }
}
