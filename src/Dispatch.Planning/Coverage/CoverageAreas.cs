using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Reach;
using Dispatch.Roads.Isochrones;

namespace Dispatch.Planning.Coverage;

/// <summary>The areas within so many minutes of any canteen, station or centre, as GeoJSON for the map. Who is covered is never read from them.</summary>
public sealed class CoverageAreas(IWalkingNetwork walks)
{
    /// <summary>Writes a FeatureCollection: for each kind of place and each limit one Feature with <c>service</c>, <c>minutes</c>, <c>metres</c> and <c>places</c>. Nothing is written for straight lines.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="registers">The registers.</param>
    /// <param name="options">Walking speed and limits.</param>
    /// <param name="service">Only this kind; null: all.</param>
    /// <param name="cancel">Ends the work early.</param>
    public void Write(Stream stream, DistrictRegisters registers, CoverageOptions options, string? service = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(options);
        var features = from place in WalkingCoverage.Places(registers)
                       where place.Doors.Count > 0 && (service is null || place.Service == service)
                       from minutes in options.Minutes.Reverse()
                       let areas = Areas(place.Doors, options.Metres(minutes), cancel)
                       where areas.Count > 0
                       select (IsochroneUnion.Of(areas), Properties(place.Service, minutes, options, place.Doors.Count));
        GeoJson.WriteAll(stream, features);
    }

    private List<Isochrone> Areas(IReadOnlyList<Core.Geo.Wgs84Point> doors, double metres, CancellationToken cancel)
    {
        var areas = new List<Isochrone>();
        foreach (var door in doors.Distinct())
        {
            cancel.ThrowIfCancellationRequested();
            if (walks.Area(door, metres) is { } area)
                areas.Add(area);
        }

        return areas;
    }

    private static IEnumerable<KeyValuePair<string, object>> Properties(string service, int minutes, CoverageOptions options, int places) =>
        [new("service", service), new("minutes", minutes), new("metres", options.Metres(minutes)), new("places", places)];
}
