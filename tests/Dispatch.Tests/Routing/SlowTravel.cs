using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>
/// Travel by the clock, one time unit after the other: each takes one off what is left, and where the hour changes the pace, what is left is
/// counted anew. For comparing with those that jump from band to band.
/// </summary>
internal static class SlowTravel
{
    /// <summary>Arrival when leaving at the departure; where no way exists, that much later.</summary>
    public static int Arrival(TravelProfile profile, int from, int to, int departure)
    {
        var pace = profile.At(departure).Duration(from, to);
        if (pace >= TravelMatrix.Unreachable || profile.Bands.Length == 1)
            return departure + pace;
        var time = departure;
        for (long rest = pace; rest > 0;)
        {
            time++;
            rest--;
            var now = profile.At(time).Duration(from, to);
            if (now == pace)
                continue;
            rest = ((rest * now) + pace - 1) / pace;
            pace = now;
        }

        return time;
    }
}
