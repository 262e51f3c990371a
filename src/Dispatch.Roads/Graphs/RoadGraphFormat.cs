using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Roads.Speeds;

namespace Dispatch.Roads.Graphs;

/// <summary>
/// The bytes of a road graph file, see docs/roads.md: eight letters, version, counted arrays in little-endian order, and at the end the SHA-256
/// of everything before it, which is also the graph's content hash.
/// </summary>
internal static class RoadGraphFormat
{
    /// <summary>Version written and read.</summary>
    public const int Version = 1;

    /// <summary>Bytes of the checksum at the end.</summary>
    public const int HashBytes = 32;

    /// <summary>The first eight bytes.</summary>
    public static ReadOnlySpan<byte> Magic => "DSPROADS"u8;

    /// <summary>The content hash, lower-case hex.</summary>
    public static string Hash(RoadGraph graph) => Convert.ToHexStringLower(Write(graph, Stream.Null));

    /// <summary>Writes the graph and its checksum; returns the checksum.</summary>
    public static byte[] Write(RoadGraph graph, Stream target)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(target, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new BinaryWriter(hashed, Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(Version);
            WriteContent(writer, graph);
        }
        target.Write(hash.Hash!);
        return hash.Hash!;
    }

    /// <summary>Reads what <see cref="Write"/> wrote, letters, version and checksum already taken off.</summary>
    /// <exception cref="InvalidDataException">An array is longer than what is left, or something is left over.</exception>
    public static RoadGraph Read(ReadOnlySpan<byte> content)
    {
        var reader = new RoadGraphReader(content);
        // In the order of WriteContent: initialisers run as written.
        var graph = new RoadGraph
        {
            SourceName = reader.Text(),
            Attribution = reader.Text(),
            Figures = ReadFigures(ref reader),
            VertexLongitude = reader.Array<int>(),
            VertexLatitude = reader.Array<int>(),
            VertexSignals = reader.Array<byte>(),
            EdgeFrom = reader.Array<int>(),
            EdgeTo = reader.Array<int>(),
            EdgeLength = reader.Array<int>(),
            EdgeName = reader.Array<int>(),
            EdgeClass = reader.Array<RoadClass>(),
            EdgeAccess = reader.Array<EdgeAccess>(),
            EdgeMaxSpeed = reader.Array<byte>(),
            EdgeTraits = reader.Array<EdgeTraits>(),
            EdgeSignals = reader.Array<byte>(),
            ShapeStart = reader.Array<int>(),
            ShapeLongitude = reader.Array<int>(),
            ShapeLatitude = reader.Array<int>(),
            Names = reader.Many((ref RoadGraphReader r) => r.Text()),
            Restrictions = reader.Many((ref RoadGraphReader r) => new TurnRestriction(r.Array<int>(), r.Value<int>(), (RoadModes)r.Value<int>())),
            Speeds = ReadSpeeds(ref reader),
        };
        reader.ExpectEnd();
        return graph;
    }

    private static void WriteContent(BinaryWriter writer, RoadGraph graph)
    {
        WriteText(writer, graph.SourceName);
        WriteText(writer, graph.Attribution);
        WriteFigures(writer, graph.Figures);
        WriteArray(writer, graph.VertexLongitude);
        WriteArray(writer, graph.VertexLatitude);
        WriteArray(writer, graph.VertexSignals);
        WriteArray(writer, graph.EdgeFrom);
        WriteArray(writer, graph.EdgeTo);
        WriteArray(writer, graph.EdgeLength);
        WriteArray(writer, graph.EdgeName);
        WriteArray(writer, graph.EdgeClass);
        WriteArray(writer, graph.EdgeAccess);
        WriteArray(writer, graph.EdgeMaxSpeed);
        WriteArray(writer, graph.EdgeTraits);
        WriteArray(writer, graph.EdgeSignals);
        WriteArray(writer, graph.ShapeStart);
        WriteArray(writer, graph.ShapeLongitude);
        WriteArray(writer, graph.ShapeLatitude);
        writer.Write(graph.Names.Length);
        foreach (var name in graph.Names)
            WriteText(writer, name);
        writer.Write(graph.Restrictions.Length);
        foreach (var restriction in graph.Restrictions)
        {
            WriteArray(writer, restriction.Edges);
            writer.Write(restriction.Via);
            writer.Write((int)restriction.Users);
        }
        WriteSpeeds(writer, graph.Speeds);
    }

    private static void WriteSpeeds(BinaryWriter writer, SpeedTable speeds)
    {
        writer.Write(speeds.Bands.Length);
        foreach (var band in speeds.Bands)
        {
            WriteText(writer, band.Name);
            WriteArray(writer, band.Starts);
        }
        WriteArray(writer, speeds.AllSpeeds);
        WriteArray(writer, speeds.AllSignalSeconds);
        writer.Write(speeds.FerryWaitSeconds);
    }

    private static SpeedTable ReadSpeeds(ref RoadGraphReader reader)
    {
        var bands = reader.Many((ref RoadGraphReader r) => new HourBand(r.Text(), r.Array<int>()));
        var (speeds, signals, ferry) = (reader.Array<double>(), reader.Array<int>(), reader.Value<int>());
        return SpeedTable.Fits(bands, speeds.AsSpan(), signals.AsSpan()) is { } fault
            ? throw new InvalidDataException(fault)
            : new SpeedTable(bands, speeds.AsSpan(), signals.AsSpan(), ferry);
    }

    private static void WriteFigures(BinaryWriter writer, ImportFigures figures)
    {
        writer.Write(figures.SourceBytes);
        writer.Write(figures.SourceNodes);
        writer.Write(figures.SourceWays);
        writer.Write(figures.SourceRelations);
        writer.Write(figures.RoadWays);
        writer.Write(figures.RestrictionsUsed);
        writer.Write(figures.RestrictionsIgnored);
    }

    private static ImportFigures ReadFigures(ref RoadGraphReader reader) => new(
        reader.Value<long>(), reader.Value<long>(), reader.Value<long>(), reader.Value<long>(), reader.Value<int>(), reader.Value<int>(), reader.Value<int>());

    private static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static void WriteArray<T>(BinaryWriter writer, ImmutableArray<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
