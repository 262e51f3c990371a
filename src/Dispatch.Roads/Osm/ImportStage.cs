namespace Dispatch.Roads.Osm;

/// <summary>The steps of an import, in their order.</summary>
public enum ImportStage
{
    /// <summary>First reading: ways and turn restrictions.</summary>
    Ways,

    /// <summary>Second reading: the points of the roads.</summary>
    Nodes,

    /// <summary>Cutting ways into pieces at the junctions.</summary>
    Pieces,
}
