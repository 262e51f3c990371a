namespace Dispatch.Core.Geo;

/// <summary>
/// Travel times and distances without a road network: the straight line times a detour, at the speed of the mode. Rounded up, so that the
/// triangle inequality holds exactly. One object holds the distances of its places; each mode's matrix shares them.
/// </summary>
public sealed class StraightLineTravel
{
    /// <summary>Name of this model in a plan's origin.</summary>
    public const string ModelName = "straight-line";

    private readonly int _size;
    private readonly int[] _metres;

    /// <summary>Works out all distances (quadratic in the number of places).</summary>
    /// <param name="places">The places; their order is that of the matrices.</param>
    /// <param name="detour">Road length from straight line.</param>
    public StraightLineTravel(IReadOnlyList<Wgs84Point> places, DetourCurve detour)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(detour);
        _size = places.Count;
        _metres = new int[_size * _size];
        for (var from = 0; from < _size; from++)
        {
            for (var to = from + 1; to < _size; to++)
            {
                var metres = Metres(places[from], places[to], detour);
                _metres[(from * _size) + to] = metres;
                _metres[(to * _size) + from] = metres;
            }
        }
    }

    /// <summary>Road metres between two points, rounded up.</summary>
    public static int Metres(Wgs84Point from, Wgs84Point to, DetourCurve detour)
    {
        ArgumentNullException.ThrowIfNull(detour);
        return (int)Math.Ceiling(detour.RoadMetres(from.MetresTo(to)));
    }

    /// <summary>The matrix of one mode: seconds and metres.</summary>
    public TravelMatrix Matrix(TravelSpeed speed) => new(_size, Array.ConvertAll(_metres, m => speed.SecondsFor(m)), _metres);
}
