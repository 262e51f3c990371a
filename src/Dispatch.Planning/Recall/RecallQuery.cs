using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.Recall;

/// <summary>What is recalled. At least one of canteen, kitchen and elder is named.</summary>
public sealed record RecallQuery
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The canteen; null: all.</summary>
    public string? CanteenId { get; init; }

    /// <summary>The central kitchen: every canteen it supplied that day; null: any.</summary>
    public string? KitchenId { get; init; }

    /// <summary>Lunch or dinner; null: both.</summary>
    public Meal? Meal { get; init; }

    /// <summary>Number of the batch; null: all.</summary>
    public int? Batch { get; init; }

    /// <summary>The way back: only this elder's meals; null: everybody's.</summary>
    public string? ElderId { get; init; }
}
