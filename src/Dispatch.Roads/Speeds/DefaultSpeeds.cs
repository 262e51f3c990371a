using System.Collections.Immutable;

namespace Dispatch.Roads.Speeds;

/// <summary>The built-in speeds. All of them are assumptions (docs/roads.md), averages that include ordinary stops.</summary>
public static class DefaultSpeeds
{
    /// <summary>Index of the band that holds outside the peaks.</summary>
    public const int WholeDay = 0;

    private const double Walking = 4;
    private const double Cycling = 12;
    private const double EBike = 15;
    private const int FerryWait = 600;
    private static readonly string[] _names = ["whole-day", "morning-peak", "evening-peak"];

    // The share of the whole-day speed that is left in each band, by mode.
    private static readonly double[][] _factors = [[1, 1, 1, 1], [1, 0.9, 0.9, 0.7], [1, 0.9, 0.9, 0.65]];

    /// <summary>Bands whole-day, morning-peak (07:00–09:30) and evening-peak (16:30–19:00).</summary>
    public static SpeedTable Table { get; } = Make();

    private static SpeedTable Make()
    {
        ImmutableArray<HourBand> bands =
        [
            new(_names[0], [0, At(9, 30), At(19, 0)]),
            new(_names[1], [At(7, 0)]),
            new(_names[2], [At(16, 30)]),
        ];
        var speeds = from band in _factors
                     from mode in Enum.GetValues<RoadMode>()
                     from kind in Enum.GetValues<RoadClass>()
                     select IsOpenRoad(kind) ? Speed(mode, kind) * band[(int)mode] : Speed(mode, kind);
        return new SpeedTable(bands, [.. speeds.Select(s => Math.Round(s, 1))], new int[SpeedTable.ModeCount], FerryWait);
    }

    private static int At(int hour, int minute) => (hour * 3600) + (minute * 60);

    // Peaks slow down streets, not paths and ferries.
    private static bool IsOpenRoad(RoadClass kind) => kind <= RoadClass.Residential;

    private static double Speed(RoadMode mode, RoadClass kind) => (mode, kind) switch
    {
        (_, RoadClass.Ferry) => 8,
        (RoadMode.Walk, RoadClass.Steps) => 2,
        (RoadMode.Walk, _) => Walking,
        (RoadMode.Bicycle or RoadMode.EBike, RoadClass.Pedestrian or RoadClass.Footway) => 6,
        (RoadMode.Bicycle or RoadMode.EBike, RoadClass.Steps) => 1,
        (RoadMode.Bicycle or RoadMode.EBike, RoadClass.Path or RoadClass.Track) => 10,
        (RoadMode.Bicycle or RoadMode.EBike, RoadClass.LivingStreet or RoadClass.Service) => 10,
        (RoadMode.Bicycle, _) => Cycling,
        (RoadMode.EBike, _) => EBike,
        _ => CarSpeed(kind),
    };

    private static double CarSpeed(RoadClass kind) => kind switch
    {
        RoadClass.Motorway => 70,
        RoadClass.Trunk => 50,
        RoadClass.MotorwayLink or RoadClass.TrunkLink => 35,
        RoadClass.Primary => 28,
        RoadClass.Secondary => 25,
        RoadClass.Tertiary or RoadClass.PrimaryLink or RoadClass.SecondaryLink or RoadClass.TertiaryLink => 22,
        RoadClass.Unclassified or RoadClass.Residential => 18,
        RoadClass.Pedestrian or RoadClass.Footway or RoadClass.Cycleway or RoadClass.Path or RoadClass.Steps => 5,
        _ => 10,
    };
}
