using Google.Protobuf;

namespace Dispatch.Roads.Osm.Pbf;

/// <summary>The fields of one node, dense group, way or relation as they stand in the file; filled again and again.</summary>
internal sealed class PbfFields
{
    /// <summary>Id of a node, way or relation.</summary>
    public long Id { get; private set; }

    /// <summary>Longitude of a single node, in the block's scale.</summary>
    public long Longitude { get; private set; }

    /// <summary>Latitude of a single node, in the block's scale.</summary>
    public long Latitude { get; private set; }

    /// <summary>String numbers of the keys.</summary>
    public List<long> Keys { get; } = [];

    /// <summary>String numbers of the values.</summary>
    public List<long> Values { get; } = [];

    /// <summary>Dense: differences of ids.</summary>
    public List<long> Ids { get; } = [];

    /// <summary>Dense: differences of latitudes.</summary>
    public List<long> Latitudes { get; } = [];

    /// <summary>Dense: differences of longitudes.</summary>
    public List<long> Longitudes { get; } = [];

    /// <summary>Dense: string numbers of keys and values in turn, 0 after each node.</summary>
    public List<long> DenseTags { get; } = [];

    /// <summary>A way's node ids as differences.</summary>
    public List<long> WayNodes { get; } = [];

    /// <summary>String numbers of a relation's roles.</summary>
    public List<long> Roles { get; } = [];

    /// <summary>A relation's member ids as differences.</summary>
    public List<long> MemberIds { get; } = [];

    /// <summary>A relation's member types.</summary>
    public List<long> Types { get; } = [];

    /// <summary>Where the message ends whose length comes next.</summary>
    /// <exception cref="InvalidDataException">It ends beyond the data.</exception>
    public static long MessageEnd(CodedInputStream input, long limit)
    {
        var length = input.ReadLength();
        var end = input.Position + length;
        return length >= 0 && end <= limit ? end : throw new InvalidDataException($"A message of {length} bytes does not fit.");
    }

    /// <summary>Passes over bytes.</summary>
    public static void SkipTo(CodedInputStream input, long end)
    {
        while (input.Position < end)
        {
            input.ReadTag();
            input.SkipLastField();
        }
        CheckEnd(input, end);
    }

    /// <summary>Reads one message.</summary>
    public void Read(CodedInputStream input, long end, PbfShape shape)
    {
        foreach (var list in new[] { Keys, Values, Ids, Latitudes, Longitudes, DenseTags, WayNodes, Roles, MemberIds, Types })
            list.Clear();
        (Id, Longitude, Latitude) = (0, 0, 0);
        while (input.Position < end)
        {
            var tag = input.ReadTag();
            var packed = WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited;
            if (!(packed ? ReadList(input, WireFormat.GetTagFieldNumber(tag), shape, end) : ReadNumber(input, WireFormat.GetTagFieldNumber(tag), shape)))
                input.SkipLastField();
        }
        CheckEnd(input, end);
    }

    private static void CheckEnd(CodedInputStream input, long end)
    {
        if (input.Position != end)
            throw new InvalidDataException("A field reaches beyond its message.");
    }

    private bool ReadNumber(CodedInputStream input, int field, PbfShape shape)
    {
        switch (shape, field)
        {
            case (PbfShape.Node, 1): Id = input.ReadSInt64(); return true;
            case (PbfShape.Node, 8): Latitude = input.ReadSInt64(); return true;
            case (PbfShape.Node, 9): Longitude = input.ReadSInt64(); return true;
            case (PbfShape.Way or PbfShape.Relation, 1): Id = input.ReadInt64(); return true;
            default: return false;
        }
    }

    private bool ReadList(CodedInputStream input, int field, PbfShape shape, long limit)
    {
        var (list, signed) = (shape, field) switch
        {
            (PbfShape.Dense, 1) => (Ids, true),
            (PbfShape.Dense, 8) => (Latitudes, true),
            (PbfShape.Dense, 9) => (Longitudes, true),
            (PbfShape.Dense, 10) => (DenseTags, false),
            (not PbfShape.Dense, 2) => (Keys, false),
            (not PbfShape.Dense, 3) => (Values, false),
            (PbfShape.Way, 8) => (WayNodes, true),
            (PbfShape.Relation, 8) => (Roles, false),
            (PbfShape.Relation, 9) => (MemberIds, true),
            (PbfShape.Relation, 10) => (Types, false),
            _ => ((List<long>?)null, false),
        };
        if (list is null)
            return false;
        var end = MessageEnd(input, limit);
        while (input.Position < end)
            list.Add(signed ? input.ReadSInt64() : input.ReadInt64());
        CheckEnd(input, end);
        return true;
    }
}
