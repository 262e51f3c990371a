namespace Dispatch.Core.Domain.Stations;

/// <summary>Sets of one kind of equipment kept at one base. Key: base and kind together.</summary>
public sealed record EquipmentStock
{
    /// <summary>Id of the station, canteen or kitchen that keeps them.</summary>
    public required string BaseId { get; init; }

    /// <summary>Kind, an open code such as 移动浴缸 or 爬楼机; service roles ask for it by the same code.</summary>
    public required string Kind { get; init; }

    /// <summary>Sets in working order, 0 or more.</summary>
    public required int Units { get; init; }
}
