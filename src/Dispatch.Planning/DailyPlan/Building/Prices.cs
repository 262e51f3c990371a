namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Turns prices of people (fen per hour, minute, kilometre) into prices of the search: milli-fen per second and metre.</summary>
internal static class Prices
{
    /// <summary>Cost units per fen.</summary>
    public const int PerFen = 1000;

    public static long Whole(long fen) => fen * PerFen;

    public static long PerSecondOfHour(double fenPerHour) => (long)Math.Round(fenPerHour * PerFen / 3600);

    public static long PerSecondOfMinute(double fenPerMinute) => (long)Math.Round(fenPerMinute * PerFen / 60);

    /// <summary>Milli-fen per metre: 1 fen per kilometre is exactly 1.</summary>
    public static long PerMetre(long fenPerKm) => fenPerKm;
}
