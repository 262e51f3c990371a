using Dispatch.Core.Geo;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>Roads for files that state coordinates and no matrices.</summary>
/// <param name="Name">Their name, told in the answer.</param>
/// <param name="Between">Seconds and metres between points, in their order, for a vehicle's profile by its name; null: the roads do not cover them all.</param>
public sealed record VroomRoads(string Name, Func<IReadOnlyList<Wgs84Point>, string, TravelMatrix?> Between);
