namespace Dispatch.Roads.Osm;

/// <summary>Kinds of elements in a map file.</summary>
[Flags]
internal enum OsmElements
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Points.</summary>
    Nodes = 1,

    /// <summary>Lines and outlines.</summary>
    Ways = 2,

    /// <summary>Groups of elements, turn restrictions among them.</summary>
    Relations = 4,
}
