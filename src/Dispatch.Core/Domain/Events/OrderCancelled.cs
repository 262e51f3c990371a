namespace Dispatch.Core.Domain.Events;

/// <summary>An order of the day falls out.</summary>
public sealed record OrderCancelled : DayEvent
{
    /// <summary>The order or visit.</summary>
    public required string OrderId { get; init; }
}
