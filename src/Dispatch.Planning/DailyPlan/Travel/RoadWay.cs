using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Roads;

namespace Dispatch.Planning.DailyPlan.Travel;

/// <summary>
/// How a travel mode uses the road network: the roads of one kind of user, and what is added to their times. Metro and bus have no network of
/// their own: the way on foot at the speed of the options, or walked where that is quicker.
/// </summary>
/// <param name="Mode">Whose roads.</param>
/// <param name="Options">Fixed times, and the speed of metro and bus.</param>
/// <param name="ByTransit">Whether times come from the metres and not from the road.</param>
internal readonly record struct RoadWay(RoadMode Mode, ModeOptions Options, bool ByTransit)
{
    /// <summary>The way of a mode.</summary>
    public static RoadWay Of(TravelMode mode, PlanningOptions options) => mode switch
    {
        TravelMode.Walk => new(RoadMode.Walk, options.Modes[mode], false),
        TravelMode.Bicycle => new(RoadMode.Bicycle, options.Modes[mode], false),
        TravelMode.EBike => new(RoadMode.EBike, options.Modes[mode], false),
        TravelMode.Transit => new(RoadMode.Walk, options.Modes[mode], true),
        _ => new(RoadMode.Car, options.Modes[mode], false),
    };

    /// <summary>Time from gate to gate for the road's seconds and metres; 0 for no way at all, unreachable stays so.</summary>
    public int Seconds(int road, int metres)
    {
        if (road >= TravelMatrix.Unreachable)
            return TravelMatrix.Unreachable;
        if (metres == 0)
            return 0;
        return ByTransit ? Math.Min(road, Options.Speed.SecondsFor(metres)) : road + Options.Speed.Fixed;
    }

    /// <summary>The matrix of the mode from that of the road.</summary>
    public TravelMatrix Adjusted(TravelMatrix road)
    {
        if (!ByTransit && Options.Speed.Fixed == 0)
            return road;
        var durations = new int[road.Durations.Length];
        for (var i = 0; i < durations.Length; i++)
            durations[i] = Seconds(road.Durations[i], road.Distances[i]);
        return new TravelMatrix(road.Size, durations, road.Distances.ToArray());
    }
}
