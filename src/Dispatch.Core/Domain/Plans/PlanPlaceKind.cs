namespace Dispatch.Core.Domain.Plans;

/// <summary>Kinds of places.</summary>
public enum PlanPlaceKind
{
    /// <summary>A residential compound (小区), at its gate.</summary>
    Compound,

    /// <summary>A canteen or meal point (食堂/助餐点).</summary>
    Canteen,

    /// <summary>A central kitchen (中央厨房).</summary>
    CentralKitchen,

    /// <summary>A service station (家门口服务站/综合为老服务中心).</summary>
    Station,

    /// <summary>A hospital or clinic (医院).</summary>
    Hospital,

    /// <summary>Anywhere else a route starts, ends or passes, e.g. a worker's own start point.</summary>
    Other,
}
