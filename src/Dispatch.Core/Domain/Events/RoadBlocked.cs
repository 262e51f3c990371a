using Dispatch.Core.Geo;

namespace Dispatch.Core.Domain.Events;

/// <summary>Roads around a point are blocked from the event's time on: ways that pass there take longer.</summary>
public sealed record RoadBlocked : DayEvent
{
    /// <summary>Middle of the blocked area, WGS-84.</summary>
    public required Wgs84Point Centre { get; init; }

    /// <summary>Its radius, metres, 10 to 5,000.</summary>
    public required int RadiusMetres { get; init; }

    /// <summary>How much longer a way takes that leads through it, into it or out of it, minutes, 1 to 1,440.</summary>
    public required int ExtraMinutes { get; init; }
}
