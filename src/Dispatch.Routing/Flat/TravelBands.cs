using Dispatch.Core.Geo;

namespace Dispatch.Routing.Flat;

/// <summary>
/// Ways that take longer at some hours: arrivals, and the departures that make them, by the formula of <see cref="Model.TravelProfile"/>. Both
/// never fall when their argument grows, so that a clock can run forwards by one and backwards by the other.
/// </summary>
/// <param name="from">Beginnings of the bands, ascending; the first also holds before.</param>
/// <param name="durations">A flat table a band.</param>
/// <param name="distances">A flat table a band.</param>
internal sealed class TravelBands(int[] from, int[][] durations, int[][] distances)
{
    private readonly int[] _from = from;
    private readonly int[][] _durations = durations;
    private readonly int[][] _distances = distances;

    /// <summary>When one arrives who leaves at the given time.</summary>
    public int Arrive(int edge, int time)
    {
        var band = BandOf(time);
        var whole = _durations[band][edge];
        var arrival = time + whole;
        if (band == _from.Length - 1 || arrival <= _from[band + 1] || whole >= TravelMatrix.Unreachable)
            return arrival;
        return Cross(edge, band, whole, arrival - _from[band + 1]);
    }

    /// <summary>The latest departure that arrives at or before the given time: the exact inverse of <see cref="Arrive"/>.</summary>
    public int Leave(int edge, int time)
    {
        var band = BandOf(time);
        var whole = _durations[band][edge];
        if (band == 0 || time - whole >= _from[band] || whole >= TravelMatrix.Unreachable)
            return time - whole;

        // What may be left of the way when the band begins; counted back into the units of the band before, rounded down.
        long room = time - _from[band];
        while (true)
        {
            var before = _durations[band - 1][edge];
            var left = room * before / whole;
            var departure = Math.Min(_from[band] - before + left, _from[band] - 1L);
            if (--band == 0 || departure >= _from[band])
                return (int)departure;
            room = _from[band + 1] - _from[band] + left;
            whole = before;
        }
    }

    /// <summary>Length of the way for one who leaves at the given time.</summary>
    public int Distance(int edge, int time) => _distances[BandOf(time)][edge];

    /// <summary>Carries the rest of a way, in the units of a band, over the end of that band.</summary>
    private int Cross(int edge, int band, int whole, int rest)
    {
        while (true)
        {
            var begin = _from[++band];
            var next = _durations[band][edge];
            rest = (int)((((long)rest * next) + whole - 1) / whole);
            if (band == _from.Length - 1 || begin + rest <= _from[band + 1])
                return begin + rest;
            rest -= _from[band + 1] - begin;
            whole = next;
        }
    }

    private int BandOf(int time)
    {
        var band = _from.Length - 1;
        while (band > 0 && _from[band] > time)
            band--;
        return band;
    }
}
