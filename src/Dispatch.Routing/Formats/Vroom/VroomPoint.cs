namespace Dispatch.Routing.Formats.Vroom;

/// <summary>A point, degrees.</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
internal readonly record struct VroomPoint(double Longitude, double Latitude);
