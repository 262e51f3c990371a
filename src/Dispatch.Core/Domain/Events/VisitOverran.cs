namespace Dispatch.Core.Domain.Events;

/// <summary>A visit under way takes longer than planned.</summary>
public sealed record VisitOverran : DayEvent
{
    /// <summary>The order or visit.</summary>
    public required string OrderId { get; init; }

    /// <summary>How much longer, minutes, 1 to 1,440.</summary>
    public required int Minutes { get; init; }
}
