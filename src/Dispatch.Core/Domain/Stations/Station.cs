using Dispatch.Core.Geo;

namespace Dispatch.Core.Domain.Stations;

/// <summary>A service station (家门口服务站, 综合为老服务中心): where visiting staff and equipment are based.</summary>
public sealed record Station
{
    /// <summary>Unique among canteens, kitchens and stations.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Code of its street (9 digits).</summary>
    public required string StreetCode { get; init; }

    /// <summary>Id of the provider that runs it; empty when none is named.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>Postal address; empty when unknown.</summary>
    public string Address { get; init; } = "";

    /// <summary>Its door, WGS-84.</summary>
    public required Wgs84Point Gate { get; init; }

    /// <summary>System the point was surveyed in. Default WGS-84.</summary>
    public CoordinateSystem SurveyedIn { get; init; }
}
