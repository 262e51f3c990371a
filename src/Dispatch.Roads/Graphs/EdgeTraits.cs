namespace Dispatch.Roads.Graphs;

/// <summary>What else is known of an edge; for turn lists and maps.</summary>
[Flags]
public enum EdgeTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Part of a roundabout.</summary>
    Roundabout = 1,

    /// <summary>On a bridge.</summary>
    Bridge = 2,

    /// <summary>In a tunnel.</summary>
    Tunnel = 4,
}
