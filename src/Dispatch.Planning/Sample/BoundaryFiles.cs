using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dispatch.Planning.Sample;

/// <summary>Writes the made-up borders of the streets as GeoJSON (RFC 7946), boundaries.geojson, for the map.</summary>
public static class BoundaryFiles
{
    /// <summary>Name of the file: UTF-8, one line ended by a line feed. It stands beside the roads.</summary>
    public const string Name = "boundaries.geojson";

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file into <see cref="RoadFiles.Subfolder"/> of the folder (made when absent).</summary>
    /// <returns>Full path of the file written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string Write(SampleOptions options, string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, RoadFiles.Subfolder)).FullName, Name);
        File.WriteAllBytes(path, Make(options));
        return path;
    }

    /// <summary>The content of the file: a polygon for each street, with code and name.</summary>
    public static byte[] Make(SampleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var area = SampleScale.Of(options.Size).Area;
        var collection = new
        {
            type = "FeatureCollection",
            features = area.Streets.Select((street, i) => new
            {
                type = "Feature",
                properties = new { code = street.Code, name = street.Name },
                geometry = new { type = "Polygon", coordinates = new[] { area.RingOf(i).Select(p => new[] { p.Longitude, p.Latitude }) } },
            }),
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes(collection, _json), (byte)'\n'];
    }
}
