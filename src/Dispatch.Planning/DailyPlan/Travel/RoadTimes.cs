using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Roads;
using Dispatch.Roads.Matrices;
using Dispatch.Roads.Routes;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Travel;

/// <summary>Travel on roads in one plan. Remembers what was asked; for one thread.</summary>
internal sealed class RoadTimes(RoadProfiles profiles, PlanningOptions options) : ITravelTimes
{
    private readonly RoadMatrices _matrices = new(profiles);
    private readonly Dictionary<(RoadMode, string), RouteFinder> _finders = [];
    private readonly Dictionary<(RoadMode, Wgs84Point), RoadSnap?> _snaps = [];
    private readonly Dictionary<(Wgs84Point, Wgs84Point, RoadMode, string), long> _costs = [];
    private readonly Dictionary<(RoadMode, string), (ImmutableArray<Wgs84Point> Places, RoadMatrix Matrix)> _made = [];

    public int Seconds(Wgs84Point from, Wgs84Point to, TravelMode mode, int? at)
    {
        if (from == to)
            return 0;
        var way = RoadWay.Of(mode, options);
        return at is { } time
            ? Seconds(from, to, way, profiles.Speeds.BandAt(time))
            : Enumerable.Range(0, profiles.Speeds.Bands.Length).Max(band => Seconds(from, to, way, band));
    }

    /// <summary>One matrix a band; neighbouring bands with the same speeds are one.</summary>
    public TravelProfile Profile(ImmutableArray<Wgs84Point> places, TravelMode mode)
    {
        var way = RoadWay.Of(mode, options);
        var bands = ImmutableArray.CreateBuilder<TravelBand>();
        string? last = null;
        foreach (var (start, band) in profiles.Speeds.Schedule)
        {
            var speeds = profiles.Speeds.Fingerprint(way.Mode, band);
            if (speeds == last)
                continue;
            bands.Add(new TravelBand(start, way.Adjusted(Matrix(places, way.Mode, band).Travel)));
            last = speeds;
        }

        return new TravelProfile(bands.ToImmutable());
    }

    public ImmutableArray<OffRoadPlace> OffRoad(ImmutableArray<Wgs84Point> places, TravelMode mode) =>
        [.. Matrix(places, RoadWay.Of(mode, options).Mode, band: 0).OffRoad
            .Select(o => new OffRoadPlace(o.Index, new PlanText(o.Issue.Chinese, o.Issue.English)))];

    public ImmutableArray<Wgs84Point> Line(Wgs84Point from, Wgs84Point to, TravelMode mode, int at)
    {
        var road = RoadWay.Of(mode, options).Mode;
        if (from == to || Snap(from, road) is not { } start || Snap(to, road) is not { } end)
            return [];
        var line = Finder(road, profiles.Speeds.BandAt(at)).Find(start, end)?.Line ?? [];
        return line.IsEmpty ? [] : [from, .. line, to];
    }

    private int Seconds(Wgs84Point from, Wgs84Point to, RoadWay way, int band)
    {
        var key = (from, to, way.Mode, profiles.Speeds.Fingerprint(way.Mode, band));
        if (!_costs.TryGetValue(key, out var cost))
        {
            cost = Snap(from, way.Mode) is { } start && Snap(to, way.Mode) is { } end
                ? Finder(way.Mode, band).Cost(start, end)
                : PathCost.None;
            _costs.Add(key, cost);
        }

        return way.Seconds(RoundedUp.Seconds(cost), RoundedUp.Metres(cost));
    }

    private RoadMatrix Matrix(ImmutableArray<Wgs84Point> places, RoadMode mode, int band)
    {
        var key = (mode, profiles.Speeds.Fingerprint(mode, band));
        if (!_made.TryGetValue(key, out var made) || made.Places != places)
            _made[key] = made = (places, _matrices.Make(places, mode, band));
        return made.Matrix;
    }

    private RoadSnap? Snap(Wgs84Point point, RoadMode mode)
    {
        if (!_snaps.TryGetValue((mode, point), out var snap))
            _snaps.Add((mode, point), snap = profiles.Snap(point, mode).Snap);
        return snap;
    }

    private RouteFinder Finder(RoadMode mode, int band)
    {
        var key = (mode, profiles.Speeds.Fingerprint(mode, band));
        if (!_finders.TryGetValue(key, out var finder))
            _finders.Add(key, finder = new RouteFinder(profiles.Get(mode, band)));
        return finder;
    }
}
