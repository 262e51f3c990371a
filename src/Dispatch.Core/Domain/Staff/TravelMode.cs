namespace Dispatch.Core.Domain.Staff;

/// <summary>How a person gets from gate to gate.</summary>
public enum TravelMode
{
    /// <summary>步行.</summary>
    Walk,

    /// <summary>自行车.</summary>
    Bicycle,

    /// <summary>电动自行车.</summary>
    EBike,

    /// <summary>公交地铁.</summary>
    Transit,

    /// <summary>汽车, also taxi.</summary>
    Car,

    /// <summary>无障碍车: can take a wheelchair.</summary>
    WheelchairVan,
}
