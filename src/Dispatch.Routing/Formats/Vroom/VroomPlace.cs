using Dispatch.Core.Geo;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>Where something is, as the file says it.</summary>
/// <param name="Index">Row and column in the matrices; null when the file gives none.</param>
/// <param name="Coordinates">Longitude, latitude; null when the file gives none.</param>
/// <param name="Pointer">Where it stands in the file.</param>
internal sealed record VroomPlace(int? Index, Wgs84Point? Coordinates, string Pointer);
