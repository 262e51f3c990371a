using System.Buffers.Binary;
using System.IO.Compression;
using Google.Protobuf;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>Writes a hand-drawn map as OSM PBF, field by field from the format's description.</summary>
internal sealed class TinyPbf
{
    private readonly List<string> _strings = [""];

    /// <summary>Whether nodes are written one by one and not as dense lists.</summary>
    public bool PlainNodes { get; init; }

    /// <summary>Whether blobs are packed by zlib.</summary>
    public bool Packed { get; init; } = true;

    /// <summary>Required features named in the header.</summary>
    public string[] Features { get; init; } = ["OsmSchema-V0.6", "DenseNodes"];

    /// <summary>Field number that the packed data are written to; 3 is zlib.</summary>
    public int PackedField { get; init; } = 3;

    public byte[] Write(TinyMap map)
    {
        var header = Message(o =>
        {
            foreach (var feature in Features)
                Bytes(o, 4, ByteString.CopyFromUtf8(feature));
        });
        return [.. Blob("OSMHeader", header), .. Blob("OSMData", Block(o => Nodes(o, map))), .. Blob("OSMData", Block(o => Rest(o, map)))];
    }

    private static ByteString Message(Action<CodedOutputStream> write)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
            write(output);
        return ByteString.CopyFrom(stream.ToArray());
    }

    private static void Bytes(CodedOutputStream output, int field, ByteString value)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(value);
    }

    private static void Signed(CodedOutputStream output, int field, long value)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteSInt64(value);
    }

    private static void Number(CodedOutputStream output, int field, long value)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(value);
    }

    private static void List(CodedOutputStream output, int field, IEnumerable<long> values, bool signed) => Bytes(output, field, Message(o =>
    {
        foreach (var value in values)
        {
            if (signed)
                o.WriteSInt64(value);
            else
                o.WriteInt64(value);
        }
    }));

    private static IEnumerable<long> Steps(IEnumerable<long> values) => values.Prepend(0).Zip(values, (before, value) => value - before);

    private static long Scaled(double degrees) => (long)Math.Round(degrees * 1e7);

    private byte[] Blob(string type, ByteString content)
    {
        var blob = Message(o =>
        {
            if (!Packed)
            {
                Bytes(o, 1, content);
                return;
            }
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                zlib.Write(content.Span);
            Number(o, 2, content.Length);
            Bytes(o, PackedField, ByteString.CopyFrom(packed.ToArray()));
        });
        var header = Message(o =>
        {
            Bytes(o, 1, ByteString.CopyFromUtf8(type));
            Number(o, 3, blob.Length);
        });
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        return [.. length, .. header.Span, .. blob.Span];
    }

    private ByteString Block(Action<CodedOutputStream> group)
    {
        var content = Message(group);
        return Message(o =>
        {
            Bytes(o, 1, Message(s => _strings.ForEach(text => Bytes(s, 1, ByteString.CopyFromUtf8(text)))));
            Bytes(o, 2, content);
        });
    }

    private void Nodes(CodedOutputStream output, TinyMap map)
    {
        if (PlainNodes)
        {
            foreach (var (id, point, tags) in map.Nodes)
            {
                Bytes(output, 1, Message(o =>
                {
                    Signed(o, 1, id);
                    Tags(o, tags);
                    Signed(o, 8, Scaled(point.Latitude));
                    Signed(o, 9, Scaled(point.Longitude));
                }));
            }
            return;
        }
        Bytes(output, 2, Message(o =>
        {
            List(o, 1, Steps([.. map.Nodes.Select(n => n.Id)]), signed: true);
            List(o, 8, Steps([.. map.Nodes.Select(n => Scaled(n.Point.Latitude))]), signed: true);
            List(o, 9, Steps([.. map.Nodes.Select(n => Scaled(n.Point.Longitude))]), signed: true);
            if (map.Nodes.Exists(n => n.Tags.Length > 0))
                List(o, 10, map.Nodes.SelectMany(n => n.Tags.SelectMany(t => t.Split('=', 2)).Select(Index).Append(0)), signed: false);
        }));
    }

    private void Rest(CodedOutputStream output, TinyMap map)
    {
        foreach (var (id, nodes, tags) in map.Ways)
        {
            Bytes(output, 3, Message(o =>
            {
                Number(o, 1, id);
                Tags(o, tags);
                List(o, 8, Steps(nodes), signed: true);
            }));
        }
        foreach (var (id, members, tags) in map.Relations)
        {
            Bytes(output, 4, Message(o =>
            {
                Number(o, 1, id);
                Tags(o, tags);
                List(o, 8, members.Select(m => Index(m.Role)), signed: false);
                List(o, 9, Steps([.. members.Select(m => m.Id)]), signed: true);
                List(o, 10, members.Select(m => m.Type == "node" ? 0L : m.Type == "way" ? 1 : 2), signed: false);
            }));
        }
    }

    private void Tags(CodedOutputStream output, string[] tags)
    {
        List(output, 2, tags.Select(t => Index(t.Split('=', 2)[0])), signed: false);
        List(output, 3, tags.Select(t => Index(t.Split('=', 2)[1])), signed: false);
    }

    private long Index(string text)
    {
        if (!_strings.Contains(text))
            _strings.Add(text);
        return _strings.IndexOf(text);
    }
}
