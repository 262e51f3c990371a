using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Core.Domain.Events;

/// <summary>A canteen hands out nothing any more; what has left already is not concerned.</summary>
public sealed record CanteenClosed : DayEvent
{
    /// <summary>The canteen.</summary>
    public required string CanteenId { get; init; }

    /// <summary>Which meal. Null (default): all of the day that have not left yet.</summary>
    public Meal? Meal { get; init; }
}
