using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Geo;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Numbers the places of a day: each register entry is one location of the routing problem, in the order of first use.</summary>
internal sealed class PlaceTable(RegisterLookup registers)
{
    private readonly Dictionary<(PlanPlaceKind Kind, string Id), int> _numbers = [];
    private readonly List<PlanPlace> _places = [];

    /// <summary>All places by location index.</summary>
    public IReadOnlyList<PlanPlace> All => _places;

    /// <summary>The same numbers, to which others can be added.</summary>
    public PlaceTable Copy()
    {
        var copy = new PlaceTable(registers);
        foreach (var place in _places)
            copy.Number(place);
        return copy;
    }

    public int Compound(string id)
    {
        var c = registers.Compounds[id];
        return Number(PlanPlaceKind.Compound, id, c.Name, c.Gate, c.StreetCode);
    }

    public int Canteen(string id) => Number(OfCanteen(id));

    public int Kitchen(string id)
    {
        var k = registers.Kitchens[id];
        return Number(PlanPlaceKind.CentralKitchen, id, k.Name, k.Gate, k.StreetCode);
    }

    public int Hospital(string id) => Number(OfHospital(id));

    /// <summary>The location of a canteen, kitchen or station; null when there is none of that id.</summary>
    public int? Base(string id)
    {
        if (registers.Canteens.ContainsKey(id))
            return Canteen(id);
        if (registers.Kitchens.ContainsKey(id))
            return Kitchen(id);
        return registers.Stations.ContainsKey(id) ? Number(OfStation(id)) : null;
    }

    /// <summary>A person's own start point.</summary>
    public int Home(string staffId, Wgs84Point point) => Number(PlanPlaceKind.Other, staffId, "出发点", point, null);

    /// <summary>The canteens, stations and hospitals the plan shows even when no route goes there, with the used places: by kind and id.</summary>
    public ImmutableArray<PlanPlace> Shown(ScopeFilter scope)
    {
        var wanted = registers.Canteens.Values.Where(c => scope.Has(c.StreetCode)).Select(c => OfCanteen(c.Id))
            .Concat(registers.Stations.Values.Where(s => scope.Has(s.StreetCode)).Select(s => OfStation(s.Id)))
            .Concat(registers.Hospitals.Values.Select(h => OfHospital(h.Id)));
        return [.. _places.Concat(wanted.Where(p => !_numbers.ContainsKey((p.Kind, p.Id))))
            .OrderBy(p => p.Kind).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    private PlanPlace OfCanteen(string id)
    {
        var c = registers.Canteens[id];
        return Place(PlanPlaceKind.Canteen, id, c.Name, c.Gate, c.StreetCode);
    }

    private PlanPlace OfStation(string id)
    {
        var s = registers.Stations[id];
        return Place(PlanPlaceKind.Station, id, s.Name, s.Gate, s.StreetCode);
    }

    private PlanPlace OfHospital(string id)
    {
        var h = registers.Hospitals[id];
        return Place(PlanPlaceKind.Hospital, id, h.Name, h.Gate, null);
    }

    private PlanPlace Place(PlanPlaceKind kind, string id, string name, Wgs84Point point, string? street) => new()
    {
        Id = id, Kind = kind, Name = name, Point = point, StreetCode = street,
        StreetName = street is not null && registers.Streets.TryGetValue(street, out var s) ? s.Name : null,
    };

    private int Number(PlanPlaceKind kind, string id, string name, Wgs84Point point, string? street) =>
        Number(Place(kind, id, name, point, street));

    private int Number(PlanPlace place)
    {
        if (_numbers.TryGetValue((place.Kind, place.Id), out var number))
            return number;
        _numbers.Add((place.Kind, place.Id), _places.Count);
        _places.Add(place);
        return _places.Count - 1;
    }
}
