using System.Collections.Immutable;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Travel;

/// <summary>Straight-line times of one plan. Every mode's profile shares the distances.</summary>
internal sealed class StraightLineTimes(PlanningOptions options) : ITravelTimes
{
    private (ImmutableArray<Wgs84Point> Places, StraightLineTravel Travel)? _last;

    public int Seconds(Wgs84Point from, Wgs84Point to, TravelMode mode, int? at) =>
        options.Modes[mode].Speed.SecondsFor(StraightLineTravel.Metres(from, to, options.Detour));

    public TravelProfile Profile(ImmutableArray<Wgs84Point> places, TravelMode mode)
    {
        if (_last is not { } last || last.Places != places)
            _last = last = (places, new StraightLineTravel(places, options.Detour));
        return last.Travel.Matrix(options.Modes[mode].Speed);
    }

    public ImmutableArray<OffRoadPlace> OffRoad(ImmutableArray<Wgs84Point> places, TravelMode mode) => [];

    public ImmutableArray<Wgs84Point> Line(Wgs84Point from, Wgs84Point to, TravelMode mode, int at) => [];
}
