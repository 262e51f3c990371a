namespace Dispatch.Routing.Flat;

/// <summary>What an insertion before a position of a route needs to know (position Count: before the end).</summary>
internal struct TripGap
{
    /// <summary>Locations on both sides.</summary>
    public int Before, After;

    /// <summary>Edge cost between the two; 0 in a route without work.</summary>
    public int Edge;

    /// <summary>The trip it lies in.</summary>
    public int Trip;

    /// <summary>Earliest departure from the side before.</summary>
    public int Leave;

    /// <summary>Latest arrival at the side after that keeps everybody behind on time, later trips included.</summary>
    public int Late;

    /// <summary>Latest release and sum of goods of the trip's stops before the gap, and latest release of those after it.</summary>
    public int HeadRelease, HeadLoad, TailRelease;

    /// <summary>The trip's stops before the gap: starts when the depot is left.</summary>
    public TimeSegment Head;

    /// <summary>The trip's stops after the gap, and the way to the depot or the end behind them.</summary>
    public TimeSegment Tail;

    /// <summary>The whole route before the gap; only where working time is limited.</summary>
    public TimeSegment Prefix;

    /// <summary>The whole route after the gap; only where working time is limited.</summary>
    public TimeSegment Suffix;
}
