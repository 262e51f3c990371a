namespace Dispatch.Core.Domain.Areas;

/// <summary>A street or town (街道/镇): the level below the district.</summary>
public sealed record Street
{
    /// <summary>Nine digits: the district's six of GB/T 2260 and three more (first of them 0 = 街道, 1 = 镇, 2 or 3 = 乡).</summary>
    public required string Code { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>Code of its district: the first six digits.</summary>
    public string DistrictCode => Code.Length >= 6 ? Code[..6] : Code;
}
