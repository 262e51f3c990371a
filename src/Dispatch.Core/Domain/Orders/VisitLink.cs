using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Orders;

/// <summary>A gap between two orders of one day (meals or visits): start(To) − start(From) in [MinGap, MaxGap]. Key: both ids together.</summary>
public sealed record VisitLink
{
    /// <summary>Id of the order that comes first (day order or standing order).</summary>
    public required string FromId { get; init; }

    /// <summary>Id of the order that comes later (day order or standing order).</summary>
    public required string ToId { get; init; }

    /// <summary>Smallest gap between the starts.</summary>
    public required Seconds MinGap { get; init; }

    /// <summary>Largest gap between the starts; null = none.</summary>
    public Seconds? MaxGap { get; init; }
}
