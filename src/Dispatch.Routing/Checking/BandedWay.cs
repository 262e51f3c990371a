using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>
/// The way between two places when one leaves at a given instant, by the words of <see cref="TravelProfile"/>: what is left of it when a band
/// ends takes its share of the next band's travel time, rounded up.
/// </summary>
internal static class BandedWay
{
    /// <summary>Travel time and distance; null when no way exists.</summary>
    /// <param name="profile">The travel mode.</param>
    /// <param name="from">Location left.</param>
    /// <param name="to">Location reached.</param>
    /// <param name="departure">Instant, of any size: the solution may say anything.</param>
    public static (long Duration, int Distance)? Find(TravelProfile profile, int from, int to, long departure)
    {
        var bands = profile.Bands;
        var inBand = Math.Max(0, bands.Count(b => b.From <= departure) - 1);
        if (bands.Any(b => b.Matrix.Duration(from, to) >= TravelMatrix.Unreachable || b.Matrix.Distance(from, to) >= TravelMatrix.Unreachable))
            return null;
        var distance = bands[inBand].Matrix.Distance(from, to);
        var (clock, whole) = (departure, (long)bands[inBand].Matrix.Duration(from, to));
        var rest = whole;
        while (inBand + 1 < bands.Length && clock + rest > bands[inBand + 1].From)
        {
            rest -= bands[inBand + 1].From - clock;
            clock = bands[++inBand].From;
            var next = (long)bands[inBand].Matrix.Duration(from, to);
            rest = ((rest * next) + whole - 1) / whole;
            whole = next;
        }

        return (clock + rest - departure, distance);
    }
}
