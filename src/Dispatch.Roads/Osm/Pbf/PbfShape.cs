namespace Dispatch.Roads.Osm.Pbf;

/// <summary>Which message a group's field holds: the same field numbers mean different things in each.</summary>
internal enum PbfShape
{
    /// <summary>A single node.</summary>
    Node,

    /// <summary>Many nodes as lists of differences.</summary>
    Dense,

    /// <summary>A way.</summary>
    Way,

    /// <summary>A relation.</summary>
    Relation,
}
