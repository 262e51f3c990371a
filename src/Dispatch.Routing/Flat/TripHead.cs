namespace Dispatch.Routing.Flat;

/// <summary>One trip of a route: where and when it is loaded, and what it carries.</summary>
internal struct TripHead
{
    /// <summary>Depot; −1 = a route without one.</summary>
    public int Depot;

    /// <summary>Arrival at the depot in the earliest schedule.</summary>
    public int Arrive;

    /// <summary>Earliest start of loading: after arrival, opening and release.</summary>
    public int Start;

    /// <summary>Latest release and sum of its goods.</summary>
    public int Release, Load;

    /// <summary>Stops on the trip, and the position after its last.</summary>
    public int Stops, End;

    /// <summary>The route before the loading, the way to the depot included; only where working time is limited.</summary>
    public TimeSegment Before;
}
