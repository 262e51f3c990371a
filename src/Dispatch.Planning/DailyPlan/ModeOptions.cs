using System.Collections.Immutable;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;

namespace Dispatch.Planning.DailyPlan;

/// <summary>Speed and fare of one travel mode.</summary>
/// <param name="Speed">How fast it goes.</param>
/// <param name="FenPerKm">Cost per kilometre where the register names none for the person. Range 0 to 100,000.</param>
public sealed record ModeOptions(TravelSpeed Speed, long FenPerKm)
{
    private const double Foot = 4;

    /// <summary>
    /// Walking 4 km/h; bicycle 12; e-bike 15, 10 fen a km; metro and bus 8 min and 18 km/h, 40 fen a km, or on foot when that is quicker;
    /// car and taxi 3 min and 20 km/h, 250 fen a km; wheelchair van 4 min and 20 km/h, 300 fen a km.
    /// </summary>
    public static ImmutableSortedDictionary<TravelMode, ModeOptions> Defaults { get; } = ImmutableSortedDictionary.CreateRange(
    [
        KeyValuePair.Create(TravelMode.Walk, new ModeOptions(new TravelSpeed(Foot), 0)),
        KeyValuePair.Create(TravelMode.Bicycle, new ModeOptions(new TravelSpeed(12), 0)),
        KeyValuePair.Create(TravelMode.EBike, new ModeOptions(new TravelSpeed(15), 10)),
        KeyValuePair.Create(TravelMode.Transit, new ModeOptions(new TravelSpeed(18, 480, Foot), 40)),
        KeyValuePair.Create(TravelMode.Car, new ModeOptions(new TravelSpeed(20, 180), 250)),
        KeyValuePair.Create(TravelMode.WheelchairVan, new ModeOptions(new TravelSpeed(20, 240), 300)),
    ]);
}
