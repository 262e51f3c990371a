using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Dispatch.Roads.Osm.Pbf;

/// <summary>
/// Reads the OSM PBF format (wiki.openstreetmap.org/wiki/PBF_Format): blobs of at most 32 MiB, packed by zlib or not at all. One blob is in
/// memory at a time.
/// </summary>
internal sealed class PbfReader
{
    private const int MostHeaderBytes = 64 << 10;
    private const int MostBlobBytes = 32 << 20;
    private const string HeaderType = "OSMHeader";
    private const string DataType = "OSMData";
    private static readonly string[] _features = ["OsmSchema-V0.6", "DenseNodes"];

    private readonly Stream _stream;
    private readonly WatchedReading _watched;
    private readonly PbfBlock _block;
    private byte[] _blob = [];
    private byte[] _data = [];

    public PbfReader(Stream stream, OsmVisitor visitor, WatchedReading watched)
    {
        (_stream, _watched) = (stream, watched);
        _block = new PbfBlock(visitor);
    }

    /// <summary>Whether a file beginning so is PBF: a short header whose first field is the word OSMHeader.</summary>
    public static bool IsPbf(ReadOnlySpan<byte> head) => head.Length > 6 && head[0] == 0 && head[4] == 0x0A && head[6..].StartsWith("OSMHeader"u8);

    /// <summary>Reads the file to its end.</summary>
    public void Read()
    {
        while (_stream.Position < _stream.Length)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"byte {_stream.Position}");
            try
            {
                ReadBlob(place);
            }
            catch (Exception e) when (e is InvalidProtocolBufferException or InvalidDataException or EndOfStreamException)
            {
                throw OsmException.Broken(place, e.Message);
            }
            _watched.Look();
        }
    }

    private void ReadBlob(string place)
    {
        var (type, size) = ReadHeader(place);
        Grow(ref _blob, size);
        _stream.ReadExactly(_blob, 0, size);
        if (type is not (HeaderType or DataType))
            return;
        var length = Unpack(size, place);
        if (type == HeaderType)
            CheckFeatures(place, length);
        else
            _block.Read(_data, length, place);
    }

    private (string Type, int Size) ReadHeader(string place)
    {
        Span<byte> four = stackalloc byte[sizeof(int)];
        _stream.ReadExactly(four);
        var length = BinaryPrimitives.ReadInt32BigEndian(four);
        if (length is <= 0 or > MostHeaderBytes)
            throw OsmException.Broken(place, $"header of {length} bytes");
        var header = new byte[length];
        _stream.ReadExactly(header);
        using var input = new CodedInputStream(header);
        var (type, size) = ("", -1);
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == 1)
                type = input.ReadString();
            else if (WireFormat.GetTagFieldNumber(tag) == 3)
                size = input.ReadInt32();
            else
                input.SkipLastField();
        }
        return size is >= 0 and <= MostBlobBytes ? (type, size) : throw OsmException.Broken(place, $"blob of {size} bytes");
    }

    // Leaves the content in _data and returns its length.
    private int Unpack(int size, string place)
    {
        using var input = new CodedInputStream(_blob, 0, size);
        var (raw, packed, rawSize, other) = (ByteString.Empty, ByteString.Empty, -1, 0);
        while (input.ReadTag() is var tag and not 0)
        {
            switch (WireFormat.GetTagFieldNumber(tag))
            {
                case 1: raw = input.ReadBytes(); break;
                case 2: rawSize = input.ReadInt32(); break;
                case 3: packed = input.ReadBytes(); break;
                case var field: other = field; input.SkipLastField(); break;
            }
        }
        if (!raw.IsEmpty)
        {
            Grow(ref _data, raw.Length);
            raw.Span.CopyTo(_data);
            return raw.Length;
        }
        if (packed.IsEmpty && other >= 4)
            throw OsmException.Unsupported(place, other switch { 4 => "lzma", 5 => "bzip2", 6 => "lz4", 7 => "zstd", _ => $"compression {other}" });
        if (rawSize is < 0 or > MostBlobBytes)
            throw OsmException.Broken(place, $"block of {rawSize} bytes");
        return Inflate(packed, rawSize);
    }

    private int Inflate(ByteString packed, int rawSize)
    {
        Grow(ref _data, rawSize);
        using var source = new MemoryStream(MemoryMarshal.TryGetArray(packed.Memory, out var bytes) ? bytes.Array! : packed.ToByteArray(), bytes.Offset, packed.Length, writable: false);
        using var zlib = new ZLibStream(source, CompressionMode.Decompress);
        zlib.ReadExactly(_data, 0, rawSize);
        if (zlib.ReadByte() >= 0)
            throw new InvalidDataException("The block is longer than it says.");
        return rawSize;
    }

    private void CheckFeatures(string place, int length)
    {
        using var input = new CodedInputStream(_data, 0, length);
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) != 4)
                input.SkipLastField();
            else if (input.ReadString() is var feature && !_features.Contains(feature))
                throw OsmException.Unsupported(place, feature);
        }
    }

    private static void Grow(ref byte[] buffer, int size)
    {
        if (buffer.Length < size)
            buffer = new byte[size];
    }
}
