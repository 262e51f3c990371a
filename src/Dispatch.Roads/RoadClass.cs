namespace Dispatch.Roads;

/// <summary>Classes of roads: the values of OpenStreetMap's highway key that can be used, and ferries. Stored as a byte: the order is part of the file format.</summary>
public enum RoadClass : byte
{
    /// <summary>高速公路.</summary>
    Motorway,

    /// <summary>Slip road of a motorway.</summary>
    MotorwayLink,

    /// <summary>快速路.</summary>
    Trunk,

    /// <summary>Slip road of a trunk road.</summary>
    TrunkLink,

    /// <summary>主干路.</summary>
    Primary,

    /// <summary>Slip road of a primary road.</summary>
    PrimaryLink,

    /// <summary>次干路.</summary>
    Secondary,

    /// <summary>Slip road of a secondary road.</summary>
    SecondaryLink,

    /// <summary>支路.</summary>
    Tertiary,

    /// <summary>Slip road of a tertiary road.</summary>
    TertiaryLink,

    /// <summary>Small public road outside dwelling areas, or of unknown class.</summary>
    Unclassified,

    /// <summary>居住区道路.</summary>
    Residential,

    /// <summary>生活街: people on foot come first.</summary>
    LivingStreet,

    /// <summary>内部道路: ways inside compounds, car parks, alleys.</summary>
    Service,

    /// <summary>步行街.</summary>
    Pedestrian,

    /// <summary>Field or forest track.</summary>
    Track,

    /// <summary>非机动车道 apart from the carriageway.</summary>
    Cycleway,

    /// <summary>人行道 or footpath.</summary>
    Footway,

    /// <summary>Path for several kinds of users.</summary>
    Path,

    /// <summary>台阶.</summary>
    Steps,

    /// <summary>轮渡.</summary>
    Ferry,
}
