namespace Dispatch.Roads.Graphs;

/// <summary>Who may use an edge, by direction. One byte.</summary>
public readonly record struct EdgeAccess
{
    private const int BackwardShift = 4;

    /// <summary>From the stored byte: forward in the low half, backward in the high half.</summary>
    public EdgeAccess(byte packed) => Packed = packed;

    /// <summary>From the two sets of users.</summary>
    public EdgeAccess(RoadModes forward, RoadModes backward) => Packed = (byte)((int)forward | ((int)backward << BackwardShift));

    /// <summary>The stored byte.</summary>
    public byte Packed { get; }

    /// <summary>Who may go from the first vertex to the last.</summary>
    public RoadModes Forward => (RoadModes)Packed & RoadModes.All;

    /// <summary>Who may go from the last vertex to the first.</summary>
    public RoadModes Backward => (RoadModes)(Packed >> BackwardShift) & RoadModes.All;

    /// <summary>Whether all of these users may go in that direction.</summary>
    public bool Allows(RoadModes users, bool forward) => ((forward ? Forward : Backward) & users) == users;

    /// <summary>The same rule seen from the other end.</summary>
    public EdgeAccess Reversed => new(Backward, Forward);
}
