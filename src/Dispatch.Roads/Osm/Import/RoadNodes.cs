using Dispatch.Roads.Osm.Rules;

namespace Dispatch.Roads.Osm.Import;

/// <summary>Second reading of a map file: the nodes that roads run through. They are named by their place in the sorted list of ids.</summary>
internal sealed class RoadNodes : OsmVisitor
{
    private const byte Found = 8;
    private const byte Signals = 16;
    private readonly long[] _ids;
    private readonly int[] _longitudes;
    private readonly int[] _latitudes;
    private readonly byte[] _flags;
    private readonly bool[] _shared;

    /// <summary>Makes room for the nodes of the ways.</summary>
    public RoadNodes(RoadWays ways)
    {
        var all = ways.Nodes.ToArray();
        Array.Sort(all);
        var count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
                all[count++] = all[i];
        }
        _ids = all.AsSpan(0, count).ToArray();
        (_longitudes, _latitudes, _flags, _shared) = (new int[count], new int[count], new byte[count], new bool[count]);
        MarkShared(ways);
    }

    public override OsmElements Wanted => OsmElements.Nodes;

    /// <summary>All nodes in the file.</summary>
    public long NodeCount { get; private set; }

    /// <summary>Road nodes whose id had occurred before.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Number of different nodes that roads name.</summary>
    public int Count => _ids.Length;

    /// <summary>Place of a node in the list; negative when no road names it.</summary>
    public int IndexOf(long id) => Array.BinarySearch(_ids, id);

    /// <summary>Whether the file holds the node.</summary>
    public bool IsFound(int node) => (_flags[node] & Found) != 0;

    /// <summary>Whether roads meet here, or a road touches itself.</summary>
    public bool IsShared(int node) => _shared[node];

    /// <summary>Who can't pass.</summary>
    public RoadModes Blocked(int node) => (RoadModes)_flags[node] & RoadModes.All;

    /// <summary>Whether there is a traffic light.</summary>
    public bool HasSignals(int node) => (_flags[node] & Signals) != 0;

    /// <summary>Longitude and latitude, ten-millionths of a degree.</summary>
    public (int Longitude, int Latitude) Point(int node) => (_longitudes[node], _latitudes[node]);

    public override void Node(long id, int longitude, int latitude, OsmTags tags)
    {
        NodeCount++;
        var node = IndexOf(id);
        if (node < 0)
            return;
        if (IsFound(node))
        {
            Duplicates++;
            return;
        }
        (_longitudes[node], _latitudes[node], _flags[node]) = (longitude, latitude, Found);
        if (tags.IsEmpty)
            return;
        _flags[node] |= (byte)NodeRules.Blocked(tags);
        if (NodeRules.HasSignals(tags))
            _flags[node] |= Signals;
    }

    // A node is shared when it occurs twice, in one way or several; the same node twice in a row is one.
    private void MarkShared(RoadWays ways)
    {
        var used = new bool[_ids.Length];
        for (var way = 0; way < ways.Ids.Count; way++)
        {
            var before = -1;
            for (var i = ways.FirstNode[way]; i < ways.FirstNode[way + 1]; i++)
            {
                var node = IndexOf(ways.Nodes[i]);
                if (node == before)
                    continue;
                _shared[node] |= used[node];
                used[node] = true;
                before = node;
            }
        }
    }
}
