namespace Dispatch.Roads;

/// <summary>A set of kinds of road user, as access rules and turn restrictions name them.</summary>
[Flags]
public enum RoadModes
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>On foot.</summary>
    Walk = 1,

    /// <summary>Bicycles and e-bikes.</summary>
    Cycle = 2,

    /// <summary>Cars.</summary>
    Car = 4,

    /// <summary>Everybody.</summary>
    All = Walk | Cycle | Car,
}
