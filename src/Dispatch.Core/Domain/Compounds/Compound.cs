using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Compounds;

/// <summary>A residential compound (小区): one gate, several buildings. Travel is counted between gates.</summary>
public sealed record Compound
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Code of its street (9 digits).</summary>
    public required string StreetCode { get; init; }

    /// <summary>Postal address of the gate; empty when unknown.</summary>
    public string Address { get; init; } = "";

    /// <summary>The gate, WGS-84.</summary>
    public required Wgs84Point Gate { get; init; }

    /// <summary>System the gate was surveyed in. Default WGS-84.</summary>
    public CoordinateSystem SurveyedIn { get; init; }

    /// <summary>Time to get through the gate and park, once per approach. Default 60 s.</summary>
    public Seconds GateTime { get; init; } = new(60);

    /// <summary>What a rider must know (which gate, where to park). Default empty.</summary>
    public string Notes { get; init; } = "";
}
