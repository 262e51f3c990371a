using System.Text.Json;
using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Own;

/// <summary>
/// Travel profiles of "dispatch-problem/1": { durations, distances } where the hours make no difference, { bands: [ { from, durations,
/// distances } ] } where they do.
/// </summary>
internal static class OwnProfiles
{
    // Rows of a matrix wait in the writer's buffer up to this many bytes.
    private const int FlushAt = 1 << 16;

    /// <summary>The profile; null and collected errors when a matrix is faulty.</summary>
    public static TravelProfile? Read(JsonCursor profile)
    {
        if (profile.Find("bands") is null)
        {
            profile.WarnUnknown("durations", "distances");
            return Matrix(profile) is { } matrix ? TravelProfile.Of(matrix) : null;
        }

        profile.WarnUnknown("bands");
        var bands = profile.List("bands").Select(Band).ToList();
        return bands.Contains(null) ? null : new TravelProfile([.. bands.OfType<TravelBand>()]);
    }

    /// <summary>Writes the members of the profile's object.</summary>
    public static void Write(Utf8JsonWriter json, TravelProfile profile)
    {
        if (profile.Bands.Length == 1)
            WriteMatrix(json, profile.First);
        else
            json.WriteObjects("bands", profile.Bands, b => WriteBand(json, b), required: true);
    }

    private static TravelBand? Band(JsonCursor band)
    {
        band.WarnUnknown("from", "durations", "distances");
        var from = (int)band.Whole("from", null, int.MinValue);
        return Matrix(band) is { } matrix ? new TravelBand(from, matrix) : null;
    }

    private static TravelMatrix? Matrix(JsonCursor owner)
    {
        if (owner.Find("durations") is not { } table)
        {
            owner.Missing("durations");
            return null;
        }

        var durations = JsonMatrix.Read(table);
        if (durations is null)
            return null;
        var size = (int)Math.Sqrt(durations.Length);
        var distances = owner.Find("distances") is { } d ? JsonMatrix.Read(d, size: size) : durations;
        return distances is null ? null : new TravelMatrix(size, durations, distances);
    }

    private static void WriteBand(Utf8JsonWriter json, TravelBand band)
    {
        json.WriteNumber("from", band.From);
        WriteMatrix(json, band.Matrix);
    }

    private static void WriteMatrix(Utf8JsonWriter json, TravelMatrix matrix)
    {
        WriteTable(json, "durations", matrix.Durations, matrix.Size);
        if (!matrix.Durations.SequenceEqual(matrix.Distances))
            WriteTable(json, "distances", matrix.Distances, matrix.Size);
    }

    private static void WriteTable(Utf8JsonWriter json, string name, ReadOnlySpan<int> table, int size)
    {
        json.WriteStartArray(name);
        for (var from = 0; from < size; from++)
        {
            json.WriteStartArray();
            foreach (var entry in table.Slice(from * size, size))
                json.WriteNumberValue(entry);
            json.WriteEndArray();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }
        json.WriteEndArray();
    }
}
