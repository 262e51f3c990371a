namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>Where a device says it is. Never stored: only the distance to the stop is.</summary>
/// <param name="Longitude">Degrees east, WGS-84, as browsers give it.</param>
/// <param name="Latitude">Degrees north, WGS-84.</param>
/// <param name="AccuracyMetres">Radius the device claims, metres.</param>
public sealed record ReportedPosition(double Longitude, double Latitude, double AccuracyMetres);
