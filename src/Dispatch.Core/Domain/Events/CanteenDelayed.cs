using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Core.Domain.Events;

/// <summary>A canteen has its food ready later than planned; what has left already is not concerned.</summary>
public sealed record CanteenDelayed : DayEvent
{
    /// <summary>The canteen.</summary>
    public required string CanteenId { get; init; }

    /// <summary>Which meal. Null (default): all of the day that have not left yet.</summary>
    public Meal? Meal { get; init; }

    /// <summary>By how much, minutes, 1 to 1,440.</summary>
    public required int Minutes { get; init; }
}
