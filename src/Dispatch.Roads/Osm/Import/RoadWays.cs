using Dispatch.Roads.Graphs;
using Dispatch.Roads.Osm.Rules;

namespace Dispatch.Roads.Osm.Import;

/// <summary>First reading of a map file: the ways that are roads, and the turn restrictions.</summary>
internal sealed class RoadWays : OsmVisitor
{
    private readonly HashSet<long> _seen = [];

    public override OsmElements Wanted => OsmElements.Ways | OsmElements.Relations;

    /// <summary>Ids of the ways that are roads.</summary>
    public List<long> Ids { get; } = [];

    /// <summary>What each of them is.</summary>
    public List<EdgeKind> Kinds { get; } = [];

    /// <summary>Where each way's nodes begin in <see cref="Nodes"/>; one entry more than ways.</summary>
    public List<int> FirstNode { get; } = [0];

    /// <summary>Nodes of all ways.</summary>
    public List<long> Nodes { get; } = [];

    /// <summary>Turn restrictions that may be of use.</summary>
    public List<OsmRestriction> Restrictions { get; } = [];

    /// <summary>Turn restrictions of no use to us.</summary>
    public int UselessRestrictions { get; private set; }

    /// <summary>Road ways whose id had occurred before.</summary>
    public int Duplicates { get; private set; }

    /// <summary>All ways in the file.</summary>
    public long WayCount { get; private set; }

    /// <summary>All relations in the file.</summary>
    public long RelationCount { get; private set; }

    /// <summary>Copyright notice of the file; empty when it has none.</summary>
    public string Notice { get; private set; } = "";

    public override void Copyright(string notice) => Notice = notice;

    public override void Way(long id, IReadOnlyList<long> nodes, OsmTags tags)
    {
        WayCount++;
        if (nodes.Count < 2 || tags.IsEmpty || WayRules.Road(tags) is not { } kind)
            return;
        if (!_seen.Add(id))
        {
            Duplicates++;
            return;
        }
        Ids.Add(id);
        Kinds.Add(kind);
        Nodes.AddRange(nodes);
        FirstNode.Add(Nodes.Count);
    }

    public override void Relation(long id, IReadOnlyList<OsmMember> members, OsmTags tags)
    {
        RelationCount++;
        if (!RestrictionRules.IsRestriction(tags))
            return;
        if (RestrictionRules.Read(tags, members) is { } restriction)
            Restrictions.Add(restriction);
        else
            UselessRestrictions++;
    }
}
