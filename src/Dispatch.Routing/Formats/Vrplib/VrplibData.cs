namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>What an instance states, in its own units. Locations are counted from 0 in the order of the file, depots first.</summary>
internal sealed class VrplibData
{
    /// <summary>Name of the instance.</summary>
    public required string Name { get; init; }

    /// <summary>How numbers are rounded, by the custom of the family.</summary>
    public required VrplibPrecision Precision { get; init; }

    /// <summary>Number of locations, depots included.</summary>
    public required int Size { get; init; }

    /// <summary>Number of depots: locations 0 … Depots − 1.</summary>
    public int Depots { get; init; } = 1;

    /// <summary>Coordinates by location; empty when a matrix is given.</summary>
    public double[] X { get; init; } = [];

    /// <summary>See <see cref="X"/>.</summary>
    public double[] Y { get; init; } = [];

    /// <summary>Explicit distances, flat, row = from; null when coordinates give them.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Capacity by vehicle.</summary>
    public required int[] Capacity { get; init; }

    /// <summary>Demand by location.</summary>
    public required int[] Demand { get; init; }

    /// <summary>Opening by location.</summary>
    public required double[] Earliest { get; init; }

    /// <summary>Closing by location; infinite when there is no window.</summary>
    public required double[] Latest { get; init; }

    /// <summary>Service time by location.</summary>
    public required double[] Service { get; init; }

    /// <summary>Release time by location.</summary>
    public required double[] Release { get; init; }

    /// <summary>Home depot by vehicle.</summary>
    public required int[] VehicleDepot { get; init; }

    /// <summary>Depots at which each vehicle may reload; empty lists when trips can't be several.</summary>
    public required int[][] ReloadDepots { get; init; }

    /// <summary>Most reloads by vehicle.</summary>
    public int MaxReloads { get; init; } = int.MaxValue;

    /// <summary>Longest route in time, by vehicle; infinite when unlimited.</summary>
    public required double[] MaxDuration { get; init; }

    /// <summary>Longest route in distance, by vehicle; infinite when unlimited.</summary>
    public required double[] MaxDistance { get; init; }

    /// <summary>Whether routes load at depots as trips, which release times and reloads need.</summary>
    public bool HasTrips => Array.Exists(ReloadDepots, d => d.Length > 0) || Array.Exists(Release, r => r > 0);

    /// <summary>Whether one vehicle is as good as another, so that route numbers mean nothing.</summary>
    public bool IsUniform =>
        VehicleDepot.Distinct().Count() <= 1 && Capacity.Distinct().Count() <= 1
        && MaxDuration.Distinct().Count() <= 1 && MaxDistance.Distinct().Count() <= 1;
}
