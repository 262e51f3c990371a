using Dispatch.Core.Domain.Staff;

namespace Dispatch.Roads;

/// <summary>From the domain's travel modes to those of roads, and from those to the kinds of road user.</summary>
public static class RoadModeExtensions
{
    /// <summary>The road mode of a person's travel mode; null for bus and metro, which no road graph describes.</summary>
    public static RoadMode? ToRoadMode(this TravelMode mode) => mode switch
    {
        TravelMode.Walk => RoadMode.Walk,
        TravelMode.Bicycle => RoadMode.Bicycle,
        TravelMode.EBike => RoadMode.EBike,
        TravelMode.Car or TravelMode.WheelchairVan => RoadMode.Car,
        _ => null,
    };

    /// <summary>The kind of road user, whose access rules the mode follows.</summary>
    public static RoadModes Users(this RoadMode mode) => mode switch
    {
        RoadMode.Walk => RoadModes.Walk,
        RoadMode.Car => RoadModes.Car,
        _ => RoadModes.Cycle,
    };

    /// <summary>The mode's name in files and on the command line: walk, bicycle, e-bike, car.</summary>
    public static string Name(this RoadMode mode) => mode switch
    {
        RoadMode.Walk => "walk",
        RoadMode.Bicycle => "bicycle",
        RoadMode.EBike => "e-bike",
        _ => "car",
    };
}
