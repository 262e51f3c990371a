using System.Collections.Immutable;
using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Geo;

namespace Dispatch.Planning.Sample;

/// <summary>
/// A made-up area under a real name: square streets of one size in a grid. Codes and names of streets are facts; their shapes here are not.
/// </summary>
internal sealed record SampleArea
{
    // One degree of latitude, and of longitude at 31.25° north, in metres on the mean sphere. Constants, so that no machine's cosine matters.
    private const double MetresPerLatitude = 111_195.08;
    private const double MetresPerLongitude = 95_060.9;
    private const double Margin = 0.004;
    private const int Decimals = 7;
    private const double Step = 1e-7;

    /// <summary>One street of Changning (长宁).</summary>
    public static readonly SampleArea Changning = new()
    {
        District = ("310105", "长宁区"),
        SouthWest = new Wgs84Point(121.4130, 31.1960),
        Columns = 1,
        StreetMetres = 1800,
        Streets = Named(("310105004", "新华路街道")),
    };

    /// <summary>The twelve streets of Yangpu (杨浦), set out roughly as on the ground, row by row from the south.</summary>
    public static readonly SampleArea Yangpu = new()
    {
        District = ("310110", "杨浦区"),
        SouthWest = new Wgs84Point(121.4960, 31.2520),
        Columns = 3,
        StreetMetres = 2000,
        Streets = Named(
            ("310110008", "江浦路街道"), ("310110006", "平凉路街道"), ("310110018", "大桥街道"),
            ("310110009", "四平路街道"), ("310110012", "控江路街道"), ("310110001", "定海路街道"),
            ("310110019", "五角场街道"), ("310110015", "延吉新村街道"), ("310110013", "长白新村街道"),
            ("310110020", "新江湾城街道"), ("310110016", "殷行街道"), ("310110021", "长海路街道")),
    };

    /// <summary>Code and name of the district.</summary>
    public required (string Code, string Name) District { get; init; }

    /// <summary>The corner local places count from.</summary>
    public required Wgs84Point SouthWest { get; init; }

    /// <summary>Streets side by side.</summary>
    public required int Columns { get; init; }

    /// <summary>Side of a street's square.</summary>
    public required double StreetMetres { get; init; }

    /// <summary>Streets row by row from the south, each row from the west.</summary>
    public required ImmutableArray<Street> Streets { get; init; }

    /// <summary>West to east.</summary>
    public double Width => Columns * StreetMetres;

    /// <summary>South to north.</summary>
    public double Height => Streets.Length / Columns * StreetMetres;

    /// <summary>The area with a margin of about 400 m.</summary>
    public GeoBox Bounds
    {
        get
        {
            var northEast = ToWgs84(new LocalPoint(Width, Height));
            return new GeoBox(Outwards(SouthWest.Longitude - Margin), Outwards(SouthWest.Latitude - Margin),
                Outwards(northEast.Longitude + Margin), Outwards(northEast.Latitude + Margin));
        }
    }

    /// <summary>Index of the street a place lies in; places on the rim belong to the nearest.</summary>
    public int StreetAt(LocalPoint point)
    {
        var column = Math.Clamp((int)(point.East / StreetMetres), 0, Columns - 1);
        var row = Math.Clamp((int)(point.North / StreetMetres), 0, (Streets.Length / Columns) - 1);
        return (row * Columns) + column;
    }

    /// <summary>The border of a street, counter-clockwise and closed.</summary>
    public IEnumerable<Wgs84Point> RingOf(int street)
    {
        var (east, north) = (street % Columns * StreetMetres, street / Columns * StreetMetres);
        (double East, double North)[] corners = [(0, 0), (StreetMetres, 0), (StreetMetres, StreetMetres), (0, StreetMetres), (0, 0)];
        return corners.Select(c => Rounded(ToWgs84(new LocalPoint(east + c.East, north + c.North))));
    }

    /// <summary>
    /// The place in WGS-84 with seven decimals such that, written in a system with seven decimals and read again, it is the same to the last
    /// bit. Rounding there and back misses by a step at rare places; then the next place a step to the east is taken.
    /// </summary>
    public Wgs84Point Surveyed(LocalPoint point, CoordinateSystem system)
    {
        var place = Rounded(ToWgs84(point));
        while (ReadBack(place, system) != place)
            place = Rounded(place with { Longitude = place.Longitude + Step });
        return place;
    }

    private static Wgs84Point ReadBack(Wgs84Point place, CoordinateSystem system)
    {
        var (longitude, latitude) = (place.Longitude, place.Latitude);
        if (system == CoordinateSystem.Gcj02)
            (longitude, latitude) = CoordinateConversion.Wgs84ToGcj02(place);
        else if (system == CoordinateSystem.Bd09)
            (longitude, latitude) = CoordinateConversion.Wgs84ToBd09(place);
        return Rounded(CoordinateConversion.ToWgs84(system, Math.Round(longitude, Decimals), Math.Round(latitude, Decimals)));
    }

    private static Wgs84Point Rounded(Wgs84Point point) => new(Math.Round(point.Longitude, Decimals), Math.Round(point.Latitude, Decimals));

    private Wgs84Point ToWgs84(LocalPoint point) =>
        new(SouthWest.Longitude + (point.East / MetresPerLongitude), SouthWest.Latitude + (point.North / MetresPerLatitude));

    private static double Outwards(double degrees) => Math.Round(degrees, 3);

    private static ImmutableArray<Street> Named(params (string Code, string Name)[] streets) =>
        [.. streets.Select(s => new Street { Code = s.Code, Name = s.Name })];
}
