using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Kitchens;

/// <summary>A central kitchen (中央厨房) that supplies canteens and meal points by trunk runs.</summary>
public sealed record Kitchen
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

    /// <summary>Loading dock, WGS-84.</summary>
    public required Wgs84Point Gate { get; init; }

    /// <summary>System the point was surveyed in. Default WGS-84.</summary>
    public CoordinateSystem SurveyedIn { get; init; }

    /// <summary>When vehicles may load. Seconds after midnight, both ends included.</summary>
    public required TimeWindow Loading { get; init; }

    /// <summary>Time to load one vehicle. Default 900 s.</summary>
    public Seconds LoadTime { get; init; } = new(900);

    /// <summary>Time to unload at one canteen. Default 300 s.</summary>
    public Seconds UnloadTime { get; init; } = new(300);

    /// <summary>Portions it can cook a day.</summary>
    public required Portions DailyCapacity { get; init; }
}
