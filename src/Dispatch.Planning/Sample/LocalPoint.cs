namespace Dispatch.Planning.Sample;

/// <summary>A place in metres east and north of the area's south-west corner.</summary>
/// <param name="East">Metres east.</param>
/// <param name="North">Metres north.</param>
internal readonly record struct LocalPoint(double East, double North)
{
    /// <summary>Straight distance in metres.</summary>
    public double MetresTo(LocalPoint other) =>
        Math.Sqrt(((East - other.East) * (East - other.East)) + ((North - other.North) * (North - other.North)));
}
