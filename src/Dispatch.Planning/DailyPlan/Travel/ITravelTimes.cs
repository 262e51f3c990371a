using System.Collections.Immutable;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;

namespace Dispatch.Planning.DailyPlan.Travel;

/// <summary>Travel times of one plan, from gate to gate. The single questions and the profiles give the same figures.</summary>
public interface ITravelTimes
{
    /// <summary>Travel time from one point to another, seconds; <see cref="TravelMatrix.Unreachable"/> where no way leads there.</summary>
    /// <param name="from">Where the way begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="mode">How one goes.</param>
    /// <param name="at">Time of leaving, seconds after midnight, which decides the hour band; null: the slowest band of the day.</param>
    int Seconds(Wgs84Point from, Wgs84Point to, TravelMode mode, int? at);

    /// <summary>Times and distances between all pairs of places, in the order given: seconds after midnight, seconds, metres.</summary>
    TravelMatrix Profile(ImmutableArray<Wgs84Point> places, TravelMode mode);

    /// <summary>Metres from each place to the nearest road, where that is beyond the limit: such places cannot be reached. By position.</summary>
    ImmutableSortedDictionary<int, double> OffRoad(ImmutableArray<Wgs84Point> places, TravelMode mode);
}
