using Google.Protobuf;

namespace Dispatch.Roads.Osm.Pbf;

/// <summary>Reads one block of elements: string table, then groups of nodes, dense nodes, ways or relations.</summary>
internal sealed class PbfBlock(OsmVisitor visitor)
{
    private const int DefaultGranularity = 100;
    private const long NanoDegrees = 1_000_000_000;

    private readonly List<string> _strings = [];
    private readonly List<(int Start, int End)> _groups = [];
    private readonly OsmTags _tags = new();
    private readonly List<long> _nodes = [];
    private readonly List<OsmMember> _members = [];
    private readonly PbfFields _fields = new();
    private string _place = "";
    private long _granularity;
    private long _latitudeOffset;
    private long _longitudeOffset;

    /// <summary>Reads the first <paramref name="length"/> bytes of the buffer and hands their elements to the visitor.</summary>
    public void Read(byte[] data, int length, string place)
    {
        (_place, _granularity, _latitudeOffset, _longitudeOffset) = (place, DefaultGranularity, 0, 0);
        _strings.Clear();
        _groups.Clear();
        // The scale stands behind the groups: they are only noted here.
        using (var input = new CodedInputStream(data, 0, length))
        {
            while (input.ReadTag() is var tag and not 0)
                ReadField(input, WireFormat.GetTagFieldNumber(tag), length);
        }
        foreach (var (start, end) in _groups)
        {
            using var group = new CodedInputStream(data, start, end - start);
            while (group.ReadTag() is var tag and not 0)
                ReadGroup(group, WireFormat.GetTagFieldNumber(tag), end);
        }
    }

    private void ReadField(CodedInputStream input, int field, int length)
    {
        switch (field)
        {
            case 1:
                var end = PbfFields.MessageEnd(input, length);
                while (input.Position < end)
                {
                    input.ReadTag();
                    _strings.Add(input.ReadString());
                }
                break;
            case 2:
                var stop = PbfFields.MessageEnd(input, length);
                _groups.Add(((int)input.Position, (int)stop));
                PbfFields.SkipTo(input, stop);
                break;
            case 17: _granularity = input.ReadInt32(); break;
            case 19: _latitudeOffset = input.ReadInt64(); break;
            case 20: _longitudeOffset = input.ReadInt64(); break;
            default: input.SkipLastField(); break;
        }
    }

    // Positions count from the beginning of the buffer, also in a stream over a part of it.
    private void ReadGroup(CodedInputStream input, int field, int limit)
    {
        var kind = field switch { 1 or 2 => OsmElements.Nodes, 3 => OsmElements.Ways, 4 => OsmElements.Relations, _ => OsmElements.None };
        if ((visitor.Wanted & kind) == 0)
        {
            input.SkipLastField();
            return;
        }
        var shape = field switch { 1 => PbfShape.Node, 2 => PbfShape.Dense, 3 => PbfShape.Way, _ => PbfShape.Relation };
        _fields.Read(input, PbfFields.MessageEnd(input, limit), shape);
        switch (shape)
        {
            case PbfShape.Node: HandNode(); break;
            case PbfShape.Dense: HandDense(); break;
            case PbfShape.Way: HandWay(); break;
            default: HandRelation(); break;
        }
    }

    private void HandNode()
    {
        ReadTags();
        visitor.Node(_fields.Id, Longitude(_fields.Longitude), Latitude(_fields.Latitude), _tags);
    }

    private void HandDense()
    {
        var (ids, latitudes, longitudes, tags) = (_fields.Ids, _fields.Latitudes, _fields.Longitudes, _fields.DenseTags);
        if (latitudes.Count != ids.Count || longitudes.Count != ids.Count)
            throw new InvalidDataException("The lists of a dense group differ in length.");
        var (id, latitude, longitude, tag) = (0L, 0L, 0L, 0);
        for (var i = 0; i < ids.Count; i++)
        {
            id += ids[i];
            latitude += latitudes[i];
            longitude += longitudes[i];
            _tags.Clear();
            // Pairs of string numbers, a zero after each node; the whole list is empty when no node has tags.
            for (; tag + 1 < tags.Count && tags[tag] != 0; tag += 2)
                _tags.Add(Text(tags[tag]), Text(tags[tag + 1]));
            tag++;
            visitor.Node(id, Longitude(longitude), Latitude(latitude), _tags);
        }
    }

    private void HandWay()
    {
        ReadTags();
        _nodes.Clear();
        var node = 0L;
        foreach (var step in _fields.WayNodes)
            _nodes.Add(node += step);
        visitor.Way(_fields.Id, _nodes, _tags);
    }

    private void HandRelation()
    {
        ReadTags();
        var (ids, roles, types) = (_fields.MemberIds, _fields.Roles, _fields.Types);
        if (roles.Count != ids.Count || types.Count != ids.Count)
            throw new InvalidDataException("The lists of a relation differ in length.");
        _members.Clear();
        var id = 0L;
        for (var i = 0; i < ids.Count; i++)
        {
            id += ids[i];
            var type = types[i] switch { 0 => OsmElements.Nodes, 1 => OsmElements.Ways, 2 => OsmElements.Relations, _ => OsmElements.None };
            _members.Add(new OsmMember(type, id, Text(roles[i])));
        }
        visitor.Relation(_fields.Id, _members, _tags);
    }

    private void ReadTags()
    {
        _tags.Clear();
        if (_fields.Keys.Count != _fields.Values.Count)
            throw new InvalidDataException("Keys and values differ in number.");
        for (var i = 0; i < _fields.Keys.Count; i++)
            _tags.Add(Text(_fields.Keys[i]), Text(_fields.Values[i]));
    }

    private string Text(long index) => index >= 0 && index < _strings.Count ? _strings[(int)index] : throw new InvalidDataException($"There is no string {index}.");

    private int Latitude(long value) => Coordinate(_latitudeOffset + (_granularity * value), 90, "lat");

    private int Longitude(long value) => Coordinate(_longitudeOffset + (_granularity * value), 180, "lon");

    // Nano-degrees in, ten-millionths out.
    private int Coordinate(long nano, int limit, string what) => nano >= -limit * NanoDegrees && nano <= limit * NanoDegrees
        ? (int)Math.Round(nano / 100.0)
        : throw OsmException.BadValue(_place, what, $"{nano}");
}
