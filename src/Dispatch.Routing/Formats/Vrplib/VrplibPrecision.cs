namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>How a family rounds distances, and how its published costs are written.</summary>
/// <param name="Scale">Whole numbers per unit of the instance.</param>
/// <param name="Truncates">True: distances are cut off to 1/Scale; false: rounded to the nearest.</param>
/// <param name="CostAsWhole">True: solution files state cost × Scale as a whole number.</param>
internal sealed record VrplibPrecision(int Scale, bool Truncates, bool CostAsWhole)
{
    // Keeps 3.0000000000004 from being cut to 2.9 where the exact distance is 3.
    private const double CutTolerance = 1e-9;

    /// <summary>One decimal, truncated: the DIMACS rule for windows.</summary>
    public static readonly VrplibPrecision Windows = new(10, true, false);

    /// <summary>The same for several trips; costs in solution files are × 10.</summary>
    public static readonly VrplibPrecision Trips = new(10, true, true);

    /// <summary>Thousandths, rounded: several depots with windows.</summary>
    public static readonly VrplibPrecision Depots = new(1000, false, true);

    /// <summary>Whole numbers, rounded: capacity alone.</summary>
    public static readonly VrplibPrecision Whole = new(1, false, true);

    /// <summary>A distance in whole units.</summary>
    public int Distance(double exact) =>
        (int)Math.Min(Truncates ? Math.Floor((Scale * exact) + CutTolerance) : Math.Round(Scale * exact), Core.Geo.TravelMatrix.Unreachable);

    /// <summary>A time in whole units; beyond the largest usable time it becomes that.</summary>
    public int Time(double exact) => (int)Math.Min(Math.Round(Scale * exact), Core.Units.TimeWindow.Forever);
}
