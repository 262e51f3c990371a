namespace Dispatch.Roads;

/// <summary>Ways of moving that have a road graph of their own. Bicycle and e-bike may use the same roads at different speeds.</summary>
public enum RoadMode
{
    /// <summary>步行: on foot; one-way signs do not count.</summary>
    Walk,

    /// <summary>自行车.</summary>
    Bicycle,

    /// <summary>电动自行车: by the law a bicycle, not a motor vehicle.</summary>
    EBike,

    /// <summary>汽车, also taxi and wheelchair van.</summary>
    Car,
}
