using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Hospitals;
using Dispatch.Core.Domain.Stations;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Makes compounds with their buildings, stations and hospitals. Compounds come from a GCJ-02 map, hospitals from a BD-09 one.</summary>
internal sealed class PlaceMaker(SampleDraft draft)
{
    private readonly Rng _rng = draft.Stream(SampleStream.Places);
    private readonly SampleNames _names = new();

    /// <summary>Fills compounds, buildings, stations and hospitals.</summary>
    public void Make()
    {
        var streets = draft.Scale.Area.Streets.Length;
        for (var i = 0; i < draft.Scale.Compounds; i++)
            AddCompound(SampleDraft.Id("C", i + 1, 4), i % streets);
        var stations = new List<LocalPoint>();
        for (var i = 0; i < draft.Scale.Stations; i++)
            AddStation(SampleDraft.Id("SS", i + 1, 2), i % streets, stations);
        var hospitals = new List<LocalPoint>();
        for (var i = 0; i < draft.Scale.Hospitals; i++)
            AddHospital(i, i * streets / draft.Scale.Hospitals, hospitals);
    }

    private void AddCompound(string id, int street)
    {
        var gate = draft.Grid.Gate(street, _rng);
        draft.Where[id] = gate;
        draft.Compounds.Add(new Compound
        {
            Id = id,
            Name = _names.Home(_rng),
            StreetCode = draft.Scale.Area.Streets[street].Code,
            Address = draft.Grid.Address(gate),
            Gate = draft.Scale.Area.Surveyed(gate, CoordinateSystem.Gcj02),
            SurveyedIn = CoordinateSystem.Gcj02,
            GateTime = new Seconds(_rng.Next(5, 10) * 6),
            Notes = _rng.Chance(0.1) ? "电动车停门卫室旁" : "",
        });
        var tall = _rng.Chance(0.4);
        var count = _rng.Next(2, tall ? 5 : 9);
        for (var i = 0; i < count; i++)
            draft.Buildings.Add(MakeBuilding(id, i + 1, tall));
    }

    private Building MakeBuilding(string compoundId, int number, bool tall) => new()
    {
        CompoundId = compoundId,
        Number = SampleDraft.Id("", number, 1) + "号",
        Floors = tall ? _rng.Next(11, 25) : _rng.Next(5, 7),
        HasLift = tall || _rng.Chance(0.25),
        FromGate = new Seconds(_rng.Next(2, 6) * 6),
    };

    private void AddStation(string id, int street, List<LocalPoint> others)
    {
        var gate = draft.Grid.SpreadGate(street, others, _rng);
        others.Add(gate);
        draft.Where[id] = gate;
        var name = draft.Scale.Area.Streets[street].Name;
        draft.Stations.Add(new Station
        {
            Id = id,
            Name = $"{name}样例服务站（{SampleDraft.Id("", others.Count, 1)}）",
            StreetCode = draft.Scale.Area.Streets[street].Code,
            ProviderId = ProviderMaker.CareProvider(draft, street, others.Count - 1),
            Address = draft.Grid.Address(gate),
            Gate = draft.Scale.Area.Surveyed(gate, CoordinateSystem.Wgs84),
        });
    }

    private void AddHospital(int index, int street, List<LocalPoint> others)
    {
        var id = SampleDraft.Id("HP", index + 1, 1);
        var gate = draft.Grid.SpreadGate(street, others, _rng);
        others.Add(gate);
        draft.Where[id] = gate;
        draft.Hospitals.Add(new Hospital
        {
            Id = id,
            Name = $"样例第{"一二三四五六七八九"[index]}医院",
            Address = draft.Grid.Address(gate),
            Gate = draft.Scale.Area.Surveyed(gate, CoordinateSystem.Bd09),
            SurveyedIn = CoordinateSystem.Bd09,
            CheckIn = Seconds.FromMinutes(_rng.Chance(0.5) ? 15 : 20),
        });
    }
}
