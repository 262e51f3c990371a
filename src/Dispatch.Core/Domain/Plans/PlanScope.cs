using System.Text.Json.Serialization;

namespace Dispatch.Core.Domain.Plans;

/// <summary>The area a plan covers: a whole district, or one street (街道/镇) of it.</summary>
public sealed record PlanScope
{
    /// <summary>Administrative code of the district, six digits, e.g. 310105.</summary>
    public required string DistrictCode { get; init; }

    /// <summary>Chinese name of the district, e.g. 长宁区.</summary>
    public required string DistrictName { get; init; }

    /// <summary>Administrative code of the street, nine digits. Null: the whole district.</summary>
    public string? StreetCode { get; init; }

    /// <summary>Code of the street where the plan covers one, else of the district.</summary>
    [JsonIgnore]
    public string Code => StreetCode ?? DistrictCode;

    /// <summary>Chinese name of the street. Null: the whole district.</summary>
    public string? StreetName { get; init; }
}
