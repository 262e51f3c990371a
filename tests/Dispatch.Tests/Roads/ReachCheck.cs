using Dispatch.Core.Units;
using Dispatch.Roads.Isochrones;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Dispatch.Tests.Roads;

/// <summary>Compares an area and its map with network distances at random points of the network.</summary>
internal sealed class ReachCheck
{
    private const double ToTheMetre = 1;
    private readonly RoadProfile _profile;
    private readonly List<RoadSnap> _places;

    /// <summary>The first place is the origin; the others lie on the road.</summary>
    public ReachCheck(RoadProfile profile, Rng rng, int places)
    {
        _profile = profile;
        _places = [GridTown.AnyPlace(profile.Graph, rng)];
        for (var i = 0; i < places; i++)
            _places.Add(GridTown.AnyPlace(profile.Graph, rng) with { Metres = 0 });
    }

    /// <summary>Where map or area disagree with the distance by more than a metre.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Number of places within reach.</summary>
    public int Within { get; private set; }

    /// <summary>Draws the area and compares. One metre is a metre of way, or the time of a metre at 4 km/h.</summary>
    public void Run(ReachLimit limit)
    {
        var map = new ReachMap(_profile.Graph, _profile.WalkKmPerHour, _places[0], limit);
        var area = PreparedGeometryFactory.Prepare(IsochroneMaker.Make(map).Area);
        var costs = new PlaceNetwork(_profile.Graph, _places, _profile.WalkKmPerHour, lengthOnly: limit.Measure == CostMeasure.Length).Exact(0);
        for (var i = 1; i < _places.Count; i++)
        {
            var (ms, mm) = costs[i]!.Value;
            var over = limit.Measure == CostMeasure.Time ? (ms - limit.Thousandths) * 4 / 3600.0 : (mm - limit.Thousandths) / 1000.0;
            var point = new Point(_places[i].Point.Longitude, _places[i].Point.Latitude);
            if (over <= 0)
                Within++;
            if (map.Contains(_places[i]) != over <= 0)
                Wrong.Add($"map: {_places[i]} is {over} m over the limit");
            if (Math.Abs(over) > ToTheMetre && area.Covers(point) != over < 0)
                Wrong.Add($"area: {_places[i]} is {over} m over the limit");
        }
    }
}
