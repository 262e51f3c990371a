namespace Dispatch.Core.Geo;

/// <summary>How fast one goes: a time that every way costs (waiting for the train, parking) and a speed.</summary>
/// <param name="KmPerHour">Speed on the road, kilometres per hour; above 0.</param>
/// <param name="Fixed">Time added to every way, seconds. Default 0.</param>
/// <param name="OrOnFootKmPerHour">Walking speed: a way that is quicker on foot is walked. 0 (default) = never.</param>
public readonly record struct TravelSpeed(double KmPerHour, int Fixed = 0, double OrOnFootKmPerHour = 0)
{
    private const double MetresPerSecond = 1 / 3.6;

    /// <summary>Time for a road of so many metres, seconds, rounded up; 0 for no way at all.</summary>
    public int SecondsFor(double roadMetres)
    {
        if (roadMetres <= 0)
            return 0;
        var seconds = Fixed + (roadMetres / (KmPerHour * MetresPerSecond));
        if (OrOnFootKmPerHour > 0)
            seconds = Math.Min(seconds, roadMetres / (OrOnFootKmPerHour * MetresPerSecond));
        return (int)Math.Ceiling(seconds);
    }
}
