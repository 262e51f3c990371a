using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.TestData;

/// <summary>
/// A made-up but believable day of one street: canteens, stations, hospitals, compounds, riders with two meals' trips, caregivers, a bathing
/// team, escorts, a trunk run and a few unserved requests. The same seed gives the same plan. No real person.
/// </summary>
internal sealed partial class SamplePlan
{
    public static readonly Guid Id = new("0198c5c2-6d00-7000-8000-000000000001");
    public static readonly DateOnly Day = new(2026, 11, 24);
    public const string StreetCode = "310105102";

    private static readonly (string Code, string Name)[] s_streets =
        [("310105102", "江苏路街道"), ("310105005", "新华路街道"), ("310105009", "仙霞新村街道")];

    private static readonly string[] s_words = ["安顺", "武夷", "定西", "法华", "香花", "种德", "利西", "愚园", "番禺", "平武", "宣化", "延西"];
    private static readonly string[] s_family = ["张", "王", "李", "陈", "徐", "朱", "沈", "陆", "顾", "曹", "吴", "周", "欧阳"];
    private static readonly string[] s_given = ["秀英", "桂兰", "建国", "阿宝", "玉珍", "德明", "惠芳", "根生", "美华", "志强", "文娟", "国平"];
    private static readonly string[] s_diets = ["regular", "regular", "regular", "soft", "diabetic", "low-salt", "halal"];

    private readonly Rng _rng;
    private readonly List<PlanPlace> _places = [];
    private readonly List<PlanRoute> _routes = [];
    private int _order;

    private SamplePlan(ulong seed) => _rng = new Rng(seed);

    /// <summary>The plan of the given seed; a feasible certificate included.</summary>
    public static DayPlan Make(ulong seed = 7, Guid? id = null) => new SamplePlan(seed).Build(id ?? Id);

    private DayPlan Build(Guid id)
    {
        AddPlaces();
        AddRiders();
        AddVisitors();
        var unserved = Unserved();
        return new DayPlan
        {
            Id = id,
            Date = Day,
            Scope = new PlanScope { DistrictCode = "310105", DistrictName = "长宁区", StreetCode = StreetCode, StreetName = "江苏路街道" },
            CreatedUtc = new DateTime(2026, 11, 23, 21, 0, 12, DateTimeKind.Utc),
            Origin = new PlanOrigin
            {
                InputHash = Hash('a'), Seed = 7, Threads = 2, IterationLimit = 20_000, Engine = "ruin-recreate", EngineVersion = "0.1.0",
                TravelModel = "straight-line", StoppedBy = PlanStoppedBy.Iterations, SolveSeconds = 12.4, Iterations = 20_000,
            },
            Certificate = Certificate(unserved.Length),
            Services = Services,
            Places = [.. _places],
            Routes = [.. _routes],
            IdleStaff = [Staff("V-9", "volunteer", "S-1", "walk", 9, 12)],
            Unserved = unserved,
        };
    }

    private static ImmutableArray<PlanService> Services =>
    [
        new("MEAL", new("助餐送餐", "Meal delivery")), new("TRUNK", new("中央厨房配送", "Kitchen trunk run")),
        new("BATH", new("上门助浴", "Home bathing")), new("CARE", new("居家照护", "Care at home")),
        new("ESCORT", new("助医陪诊", "Hospital escort")), new("WELFARE", new("探访关爱", "Welfare call")),
    ];

    private PlanCertificate Certificate(int unserved)
    {
        var soft = _routes.SelectMany(r => r.Stops).SelectMany(s => s.SoftViolations).ToImmutableArray();
        var distance = _routes.Sum(r => r.DistanceMetres);
        return new PlanCertificate
        {
            Feasible = true,
            SoftViolations = soft,
            Cost = new PlanCost
            {
                Fixed = _routes.Count * 2_000_000L, Trips = _routes.Sum(r => r.Trips) * 300_000L, Distance = distance * 40,
                Work = _routes.Sum(r => r.Stops[^1].Arrival - r.Stops[0].Departure) * 700L, Lateness = soft.Sum(v => v.CostMilliFen),
                Preference = 4_200_000, Unserved = unserved * 50_000_000L,
            },
            Served = _routes.SelectMany(r => r.Stops).Where(s => s.Kind != PlanStopKind.Load).SelectMany(s => s.Items).Select(i => i.Id).Distinct().Count(),
            Unserved = unserved,
            People = _routes.Count,
            Trips = _routes.Sum(r => r.Trips),
            DistanceMetres = distance,
            TravelSeconds = _routes.Sum(r => r.TravelSeconds),
            ProblemHash = Hash('b'),
            SolutionHash = Hash('c'),
        };
    }

    private void AddPlaces()
    {
        Place("K-1", PlanPlaceKind.CentralKitchen, "华阳中央厨房", new(121.4085, 31.2262), 0);
        Place("C-1", PlanPlaceKind.Canteen, "愚园社区食堂", new(121.4272, 31.2208), 0);
        Place("C-2", PlanPlaceKind.Canteen, "番禺乐龄食堂", new(121.4251, 31.2096), 1);
        Place("C-3", PlanPlaceKind.Canteen, "仙霞长者食堂", new(121.4010, 31.2122), 2);
        Place("S-1", PlanPlaceKind.Station, "江苏路综合为老服务中心", new(121.4301, 31.2175), 0);
        Place("S-2", PlanPlaceKind.Station, "仙霞家门口服务站", new(121.4043, 31.2074), 2);
        Place("H-1", PlanPlaceKind.Hospital, "区中心医院", new(121.4190, 31.2153), 1);
        Place("H-2", PlanPlaceKind.Hospital, "同安康复医院", new(121.3962, 31.2201), 2);
        for (var i = 0; i < 66; i++)
        {
            var street = i % 3;
            var centre = street switch { 0 => (121.4285, 31.2200), 1 => (121.4225, 31.2088), _ => (121.4020, 31.2120) };
            var point = new Wgs84Point(centre.Item1 + ((_rng.NextDouble() - 0.5) * 0.019), centre.Item2 + ((_rng.NextDouble() - 0.5) * 0.0125));
            Place($"X-{i:00}", PlanPlaceKind.Compound, s_words[_rng.Next(s_words.Length)] + (i % 2 == 0 ? "新村" : "苑") + $"（{i + 1}）", point, street);
        }
    }

    private void Place(string id, PlanPlaceKind kind, string name, Wgs84Point point, int street) => _places.Add(new PlanPlace
    {
        Id = id, Kind = kind, Name = name, Point = point, StreetCode = s_streets[street].Code, StreetName = s_streets[street].Name,
    });

    private PlanStaff Staff(string id, string kind, string baseId, string mode, int from, int to) => new()
    {
        Id = id, Name = Person(), Kind = kind, ProviderId = "P-1", ProviderName = "颐乐养老服务社", BaseId = baseId, TravelMode = mode,
        ShiftStart = from * 3600, ShiftEnd = to * 3600,
    };

    private string Person() => s_family[_rng.Next(s_family.Length)] + s_given[_rng.Next(s_given.Length)];

    private PlanPlace Find(string id) => _places.Single(p => p.Id == id);

    private PlanPlace Compound(int street) => _places.Where(p => p.Kind == PlanPlaceKind.Compound).ElementAt((_rng.Next(22) * 3) + street);

    private ImmutableArray<PlanUnserved> Unserved()
    {
        var far = Compound(2);
        var near = Compound(0);
        return
        [
            new PlanUnserved
            {
                Ids = ["M-9001"], ElderId = "E-901", ElderName = "沈阿宝", ServiceCode = "MEAL", PlaceId = far.Id, PlaceName = far.Name,
                BaseId = "C-3", Portions = 1, WindowStart = 39_600, WindowEnd = 41_400, ReasonCode = "U108_FRESHNESS", ClosestStaffId = "R-7",
                Value = 3_900, Limit = 3_600, BlockedBy = Blocked(("U108_FRESHNESS", 2), ("U105_CAPACITY", 5)),
                Reason = new("送到门口时饭菜已出锅 65 分钟，上限 60 分钟。", "The food would be 65 min old at the door; the limit is 60 min."),
            },
            new PlanUnserved
            {
                Ids = ["V-9002"], ElderId = "E-902", ElderName = "顾玉珍", ServiceCode = "BATH", PlaceId = near.Id, PlaceName = near.Name,
                BaseId = "S-1", WindowStart = 50_400, WindowEnd = 55_800, ReasonCode = "U110_TEAM", Value = 1, Limit = 2,
                BlockedBy = Blocked(("U101_SKILL", 9), ("U107_SHIFT", 2)),
                Reason = new("14:00–15:30 需要两名助浴员同时到场，只有 1 名有空。", "Two attendants are needed together 14:00–15:30; only 1 is free."),
            },
            new PlanUnserved
            {
                Ids = ["V-9003"], ElderId = "E-903", ElderName = "陆德明", ServiceCode = "CARE", PlaceId = near.Id, PlaceName = near.Name,
                BaseId = "S-1", WindowStart = 28_800, WindowEnd = 30_600, ReasonCode = "U120_NO_ROOM", Value = 8, Limit = 8,
                Reason = new("合适的 8 名护理员在该时段都已排满。", "All 8 suitable caregivers are busy at that time."),
            },
        ];
    }

    private static ImmutableSortedDictionary<string, int> Blocked(params (string Code, int Count)[] rules) =>
        rules.ToImmutableSortedDictionary(r => r.Code, r => r.Count, StringComparer.Ordinal);

    private static string Hash(char c) => new(c, 64);
}
