namespace Dispatch.Planning.Sample;

/// <summary>Classes of the made-up roads, widest first; the words are those of OpenStreetMap's highway key.</summary>
public enum RoadClass
{
    /// <summary>主干路.</summary>
    Primary,

    /// <summary>次干路.</summary>
    Secondary,

    /// <summary>支路.</summary>
    Tertiary,

    /// <summary>街坊路.</summary>
    Residential,
}
