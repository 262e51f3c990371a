using System.Collections.Immutable;
using Dispatch.Core.Geo;

namespace Dispatch.Routing.Model;

/// <summary>
/// How one travel mode gets about: one matrix for the whole day, or one a band of hours. The first band also holds before its beginning,
/// the last one for ever. On a leg the speed changes when the band does (piecewise constant speed, so that nobody overtakes by leaving
/// later; Ichoua, Gendreau and Potvin, Vehicle dispatching with time-dependent travel times, European Journal of Operational Research
/// 144, 2003):
/// <para>
/// Leaving i for j at t in band b with duration d(b) and end e(b): where t + d(b) ≤ e(b), the arrival is t + d(b). Otherwise the rest goes on from
/// e(b) and takes ⌈(d(b) − (e(b) − t)) × d(b+1) ÷ d(b)⌉ in the next band, and so on, rounded up at each change of band. The distance of a
/// leg is that of the band in which it is left. A pair joined in one band is joined in all.
/// </para>
/// </summary>
/// <param name="bands">Bands, ascending by their beginnings, none twice; all matrices of one size.</param>
public sealed class TravelProfile(ImmutableArray<TravelBand> bands)
{
    /// <summary>The bands, ascending.</summary>
    public ImmutableArray<TravelBand> Bands { get; } = bands;

    /// <summary>The matrix of the first band: the only one where times of day make no difference.</summary>
    public TravelMatrix First => Bands[0].Matrix;

    /// <summary>The matrix of the band that holds the instant.</summary>
    /// <param name="time">Instant, time units.</param>
    public TravelMatrix At(int time)
    {
        var band = Bands.Length - 1;
        while (band > 0 && Bands[band].From > time)
            band--;
        return Bands[band].Matrix;
    }

    /// <summary>A matrix alone is a profile that is the same at all hours.</summary>
    /// <param name="matrix">The matrix.</param>
    public static implicit operator TravelProfile(TravelMatrix matrix) => Of(matrix);

    /// <summary>The profile that is the same at all hours.</summary>
    /// <param name="matrix">The matrix.</param>
    public static TravelProfile Of(TravelMatrix matrix) => new([new TravelBand(0, matrix)]);
}
