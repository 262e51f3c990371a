using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Coverage;

/// <summary>Travel times between all bases, homes of staff and gates of a district, a profile a mode, worked out when first asked for.</summary>
internal sealed class RideTable
{
    private readonly ITravelTimes _times;
    private readonly ImmutableArray<Wgs84Point> _places;
    private readonly Dictionary<Wgs84Point, int> _index;
    private readonly Dictionary<TravelMode, TravelProfile> _profiles = [];

    public RideTable(DistrictRegisters registers, ITravelTimes times)
    {
        _times = times;
        _places = [.. registers.Canteens.Select(c => c.Gate).Concat(registers.Stations.Select(s => s.Gate)).Concat(registers.Kitchens.Select(k => k.Gate))
            .Concat(registers.Compounds.Select(c => c.Gate)).Concat(registers.Staff.Select(s => s.Home).OfType<Wgs84Point>()).Distinct()];
        _index = _places.Select((p, i) => (p, i)).ToDictionary(x => x.p, x => x.i);
    }

    /// <summary>Seconds from one place to another for who leaves at the time; null where no way leads there.</summary>
    public int? Seconds(Wgs84Point from, Wgs84Point to, TravelMode mode, int at)
    {
        if (!_profiles.TryGetValue(mode, out var profile))
            _profiles.Add(mode, profile = _times.Profile(_places, mode));
        var seconds = profile.At(at).Duration(_index[from], _index[to]);
        return seconds >= TravelMatrix.Unreachable ? null : seconds;
    }
}
