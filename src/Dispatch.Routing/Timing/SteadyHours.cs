using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Timing;

/// <summary>When one can leave for a way that then takes exactly as long, and is as far, as when leaving at a given instant.</summary>
internal static class SteadyHours
{
    /// <summary>First and last such departure around the instant, both included; the instant alone where a way runs through a change of speed.</summary>
    public static (long Earliest, long Latest) Around(TravelProfile profile, int from, int to, int departure)
    {
        var bands = profile.Bands;
        var band = bands.Length - 1;
        while (band > 0 && bands[band].From > departure)
            band--;
        var (first, last) = (band, band);
        while (first > 0 && Alike(bands, first - 1, band, from, to))
            first--;
        while (last + 1 < bands.Length && Alike(bands, last + 1, band, from, to))
            last++;
        var earliest = first == 0 ? -ClockGap.None : bands[first].From;
        if (last + 1 == bands.Length)
            return (earliest, ClockGap.None);
        var latest = (long)bands[last + 1].From - bands[band].Matrix.Duration(from, to);
        return departure <= latest ? (earliest, latest) : (departure, departure);
    }

    /// <summary>Whether all ways take the same time and are as far at all hours of a shift.</summary>
    public static bool Throughout(TravelProfile profile, TimeWindow shift)
    {
        var first = profile.At(shift.Earliest);
        return profile.Bands.Where(b => b.From > shift.Earliest && b.From <= shift.Latest).All(b => b.Matrix.SaysTheSameAs(first));
    }

    private static bool Alike(System.Collections.Immutable.ImmutableArray<TravelBand> bands, int one, int other, int from, int to) =>
        bands[one].Matrix.Duration(from, to) == bands[other].Matrix.Duration(from, to)
        && bands[one].Matrix.Distance(from, to) == bands[other].Matrix.Distance(from, to);
}
