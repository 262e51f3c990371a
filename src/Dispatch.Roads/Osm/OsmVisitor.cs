namespace Dispatch.Roads.Osm;

/// <summary>Takes the elements of a map file one by one. What it is handed is valid during the call only.</summary>
internal abstract class OsmVisitor
{
    /// <summary>The kinds that are wanted; others are skipped unread where the format allows.</summary>
    public abstract OsmElements Wanted { get; }

    /// <summary>A node. Coordinates in ten-millionths of a degree, checked.</summary>
    public virtual void Node(long id, int longitude, int latitude, OsmTags tags)
    {
    }

    /// <summary>A way and the nodes it runs through.</summary>
    public virtual void Way(long id, IReadOnlyList<long> nodes, OsmTags tags)
    {
    }

    /// <summary>A relation and its members.</summary>
    public virtual void Relation(long id, IReadOnlyList<OsmMember> members, OsmTags tags)
    {
    }

    /// <summary>The copyright notice at the head of the file.</summary>
    public virtual void Copyright(string notice)
    {
    }
}
