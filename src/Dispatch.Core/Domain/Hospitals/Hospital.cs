using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Hospitals;

/// <summary>A hospital elders are escorted to.</summary>
public sealed record Hospital
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Postal address; empty when unknown.</summary>
    public string Address { get; init; } = "";

    /// <summary>Entrance, WGS-84. May lie outside the district.</summary>
    public required Wgs84Point Gate { get; init; }

    /// <summary>System the point was surveyed in. Default WGS-84.</summary>
    public CoordinateSystem SurveyedIn { get; init; }

    /// <summary>How long before the appointment the pair must be at the entrance (registration, lifts). Default 900 s.</summary>
    public Seconds CheckIn { get; init; } = new(900);
}
