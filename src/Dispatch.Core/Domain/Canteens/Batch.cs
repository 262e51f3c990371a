using System.Collections.Immutable;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Canteens;

/// <summary>A cooking batch: so many portions ready at a time. Key: canteen, meal and number together.</summary>
public sealed record Batch
{
    /// <summary>Id of the canteen.</summary>
    public required string CanteenId { get; init; }

    /// <summary>Lunch or dinner.</summary>
    public required Meal Meal { get; init; }

    /// <summary>1, 2, 3 … within the slot.</summary>
    public required int Number { get; init; }

    /// <summary>When it can be loaded.</summary>
    public required DayTime ReadyAt { get; init; }

    /// <summary>Portions in it.</summary>
    public required Portions Portions { get; init; }

    /// <summary>Diets in it; empty = all of the canteen's.</summary>
    public ImmutableArray<Diet> Diets { get; init; } = [];
}
