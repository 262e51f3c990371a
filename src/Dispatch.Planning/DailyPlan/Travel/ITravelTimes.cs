using System.Collections.Immutable;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Travel;

/// <summary>Travel times of one plan, from gate to gate. The single questions and the profiles give the same figures.</summary>
public interface ITravelTimes
{
    /// <summary>Travel time from one point to another, seconds; <see cref="TravelMatrix.Unreachable"/> where no way leads there.</summary>
    /// <param name="from">Where the way begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="mode">How one goes.</param>
    /// <param name="at">Time of leaving, seconds after midnight: the hour band; null: the slowest band of the day.</param>
    int Seconds(Wgs84Point from, Wgs84Point to, TravelMode mode, int? at);

    /// <summary>Times and distances between all pairs of places, in the order given: seconds after midnight, seconds, metres.</summary>
    TravelProfile Profile(ImmutableArray<Wgs84Point> places, TravelMode mode);

    /// <summary>The places no road of the mode comes near to, with what is wrong: nothing leads there and nothing away.</summary>
    ImmutableArray<OffRoadPlace> OffRoad(ImmutableArray<Wgs84Point> places, TravelMode mode);

    /// <summary>The line along the roads from one point to another, both included; empty where there are no roads, or no way.</summary>
    /// <param name="from">Where the way begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="mode">How one goes.</param>
    /// <param name="at">Time of leaving, seconds after midnight.</param>
    ImmutableArray<Wgs84Point> Line(Wgs84Point from, Wgs84Point to, TravelMode mode, int at);
}
