using Dispatch.Core.Geo;

namespace Dispatch.Core.Domain.Plans;

/// <summary>A place on the plan's map.</summary>
public sealed record PlanPlace
{
    /// <summary>Register id; unique together with <see cref="Kind"/>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required PlanPlaceKind Kind { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is: the gate of a compound, the door of a canteen.</summary>
    public required Wgs84Point Point { get; init; }

    /// <summary>Code of the street it lies in, nine digits. Null: unknown.</summary>
    public string? StreetCode { get; init; }

    /// <summary>Chinese name of that street. Null: unknown.</summary>
    public string? StreetName { get; init; }
}
