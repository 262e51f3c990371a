namespace Dispatch.Routing.Flat;

/// <summary>
/// A sequence of stops as seen by the clock: how long it lasts at least, and between which starts it is feasible. Two of them join in constant
/// time (Savelsbergh, ORSA Journal on Computing 4(2), 1992; Vidal, Crainic, Gendreau and Prins, European Journal of Operational Research 234(3), 2014).
/// </summary>
/// <param name="Duration">From the start to the departure from the last stop, at least; unavoidable waiting included.</param>
/// <param name="Earliest">A start before it only adds waiting.</param>
/// <param name="Latest">Latest feasible start.</param>
internal readonly record struct TimeSegment(int Duration, int Earliest, int Latest)
{
    /// <summary>Departure from the last stop for one who starts at the given time, not after <see cref="Latest"/>.</summary>
    public int End(int start) => Math.Max(start, Earliest) + Duration;

    /// <summary>Whether the next one can still be reached in time after the way.</summary>
    public bool Reaches(int travel, TimeSegment next) => Earliest + Duration + travel <= next.Latest;

    /// <summary>The same with a way driven at its end.</summary>
    public TimeSegment Drive(int travel) => this with { Duration = Duration + travel };

    /// <summary>This segment, a way, then the next one. Only for segments that fit together: the earliest departure comes in time.</summary>
    public TimeSegment Then(int travel, TimeSegment next)
    {
        var onward = Duration + travel;
        var wait = Math.Max(next.Earliest - onward - Latest, 0);
        return new TimeSegment(
            onward + wait + next.Duration,
            Math.Max(next.Earliest - onward, Earliest) - wait,
            Math.Min(next.Latest - onward, Latest));
    }
}
