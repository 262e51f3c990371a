using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;

namespace Dispatch.TestData;

/// <summary>The routes of the made-up day.</summary>
internal sealed partial class SamplePlan
{
    private void AddRiders()
    {
        AddTrunk();
        for (var i = 0; i < 9; i++)
        {
            var street = i % 3;
            var canteen = Find($"C-{street + 1}");
            var walk = new Walk(Staff($"R-{i + 1}", "rider", canteen.Id, "ebike", 10, 19), canteen, (10 * 3600) + (i * 240), 4.2);
            for (var trip = 1; trip <= 4; trip++)
            {
                if (trip == 3)
                {
                    walk.Break(1800);
                    walk.WaitUntil((16 * 3600) + 1200);
                }

                walk.Load(canteen, trip, 9 + _rng.Next(5));
                for (var left = walk.Boxes; left > 0; left = walk.Boxes)
                    walk.Drop(Compound(street), Meals(Math.Min(left, 1 + _rng.Next(4)), trip > 2), trip);
            }

            _routes.Add(walk.Finish(canteen));
        }
    }

    private void AddTrunk()
    {
        var kitchen = Find("K-1");
        var walk = new Walk(Staff("D-1", "driver", kitchen.Id, "van", 8, 16), kitchen, 8 * 3600, 6);
        walk.Load(kitchen, 1, 180);
        foreach (var canteen in new[] { "C-1", "C-2", "C-3" })
            walk.Trunk(Find(canteen), 60, $"T-{canteen}");
        _routes.Add(walk.Finish(kitchen));
    }

    private void AddVisitors()
    {
        for (var i = 0; i < 6; i++)
        {
            var station = Find(i < 4 ? "S-1" : "S-2");
            var walk = new Walk(Staff($"N-{i + 1}", "caregiver", station.Id, i % 2 == 0 ? "walk" : "bicycle", 8, 17), station, 8 * 3600, i % 2 == 0 ? 1.2 : 3.2);
            for (var v = 0; v < 6; v++)
            {
                if (v == 3)
                    walk.Break(2700);
                walk.Visit(PlanStopKind.Visit, Compound(i < 4 ? 0 : 2), Visit(v == 5 ? "WELFARE" : "CARE"), 60 * (30 + (15 * _rng.Next(3))));
            }

            _routes.Add(walk.Finish(station));
        }

        AddBathTeam();
        for (var i = 0; i < 2; i++)
        {
            var station = Find("S-1");
            var home = Compound(0);
            var walk = new Walk(Staff($"P-{i + 1}", "escort", station.Id, "taxi", 8, 17), station, (8 * 3600) + 1200, 6.5);
            var elder = Visit("ESCORT");
            walk.Visit(PlanStopKind.EscortPickup, home, elder, 600);
            walk.Visit(PlanStopKind.EscortStay, Find($"H-{i + 1}"), elder, 6600);
            walk.Visit(PlanStopKind.EscortReturn, home, elder, 600);
            _routes.Add(walk.Finish(station));
        }
    }

    private void AddBathTeam()
    {
        var station = Find("S-1");
        var homes = Enumerable.Range(0, 3).Select(_ => (Home: Compound(0), Item: Visit("BATH"))).ToList();
        var team = new[] { Staff("B-1", "caregiver", station.Id, "ebike", 8, 16), Staff("B-2", "caregiver", station.Id, "ebike", 8, 16) };
        foreach (var (one, other) in new[] { (0, 1), (1, 0) })
        {
            var walk = new Walk(team[one], station, (8 * 3600) + 2400, 4.2);
            foreach (var (home, item) in homes)
                walk.Visit(PlanStopKind.Visit, home, item, 4500, new PlanTeamMate(team[other].Id, team[other].Name));
            _routes.Add(walk.Finish(station));
        }
    }

    private ImmutableArray<PlanItem> Meals(int count, bool dinner) => [.. Enumerable.Range(0, count).Select(_ => new PlanItem
    {
        Id = $"M-{++_order:0000}", ElderId = $"E-{_order:000}", ElderName = Person(), ServiceCode = "MEAL", Diet = s_diets[_rng.Next(s_diets.Length)],
        Portions = 1, AccessNote = $"{1 + _rng.Next(20)} 号楼 {1 + _rng.Next(6)} 层，{(_rng.Chance(0.6) ? "无电梯" : "有电梯")}",
        WindowStart = dinner ? 59_400 : 36_000, WindowEnd = dinner ? 66_600 : 46_800,
    })];

    private PlanItem Visit(string service) => new()
    {
        Id = $"V-{++_order:0000}", ElderId = $"E-{_order:000}", ElderName = Person(), ServiceCode = service,
        AccessNote = $"{1 + _rng.Next(20)} 号楼 {1 + _rng.Next(6)} 层，门禁按 {_rng.Next(100, 999)}",
    };

    /// <summary>Puts stop after stop with clocks that add up.</summary>
    private sealed class Walk
    {
        private readonly PlanStaff _staff;
        private readonly double _metresPerSecond;
        private readonly List<PlanStop> _stops = [];
        private PlanPlace _at;
        private int _clock;
        private int _trips;
        private int _loadedAt;
        private int _notBefore;

        public Walk(PlanStaff staff, PlanPlace from, int start, double metresPerSecond)
        {
            (_staff, _at, _clock, _metresPerSecond) = (staff, from, start, metresPerSecond);
            Add(PlanStopKind.Start, from, 0, []);
        }

        public int Boxes { get; private set; }

        public void WaitUntil(int clock) => _notBefore = clock;

        public void Load(PlanPlace depot, int trip, int boxes)
        {
            _trips = trip;
            Boxes = boxes;
            Add(PlanStopKind.Load, depot, 420, [], trip);
            _loadedAt = _clock;
        }

        public void Drop(PlanPlace gate, ImmutableArray<PlanItem> items, int trip)
        {
            Boxes -= items.Sum(i => i.Portions);
            Add(PlanStopKind.MealDrop, gate, 90 + (70 * items.Length), items, trip);
            var stop = _stops[^1];
            var late = stop.Start - items.Max(i => i.WindowEnd!.Value);
            var soft = late <= 0 ? [] : ImmutableArray.Create(new PlanViolation
            {
                Code = "V201_LATE", StaffId = _staff.Id, Sequence = stop.Sequence, SubjectId = items[0].Id, Value = stop.Start,
                Limit = stop.Start - late, CostMilliFen = late * 2_000L,
            });
            _stops[^1] = stop with { FreshnessSeconds = stop.Start - _loadedAt, SoftViolations = soft };
        }

        public void Trunk(PlanPlace canteen, int boxes, string id)
        {
            Boxes -= boxes;
            Add(PlanStopKind.TrunkDrop, canteen, 600, [new PlanItem { Id = id, ServiceCode = "TRUNK", Portions = boxes }], 1);
        }

        public void Visit(PlanStopKind kind, PlanPlace place, PlanItem item, int seconds, PlanTeamMate? mate = null)
        {
            Add(kind, place, seconds, [item]);
            if (mate is not null)
                _stops[^1] = _stops[^1] with { TeamMates = [mate] };
        }

        public void Break(int seconds)
        {
            _stops.Add(new PlanStop
            {
                Sequence = _stops.Count, Kind = PlanStopKind.Break, Arrival = _clock, Start = _clock, Departure = _clock + seconds, BoxesAfter = Boxes,
            });
            _clock += seconds;
        }

        public PlanRoute Finish(PlanPlace to)
        {
            Add(PlanStopKind.End, to, 0, []);
            return new PlanRoute
            {
                Staff = _staff, StartPoint = _stops[0].Point, EndPoint = to.Point, Trips = Math.Max(1, _trips),
                DistanceMetres = _stops.Sum(s => s.TravelMetres), TravelSeconds = _stops.Sum(s => s.TravelSeconds), Stops = [.. _stops],
            };
        }

        private void Add(PlanStopKind kind, PlanPlace place, int seconds, ImmutableArray<PlanItem> items, int trip = 0)
        {
            var metres = (int)(Metres(_at.Point, place.Point) * 1.35);
            var travel = metres == 0 ? 0 : 60 + (int)(metres / _metresPerSecond);
            var arrival = _clock + travel;
            _clock = Math.Max(arrival, _notBefore);
            _stops.Add(new PlanStop
            {
                Sequence = _stops.Count, Kind = kind, Trip = trip, PlaceId = place.Id, PlaceName = place.Name, Point = place.Point,
                Arrival = arrival, Start = _clock, Departure = _clock + seconds, TravelMetres = metres, TravelSeconds = travel, BoxesAfter = Boxes,
                Items = items,
            });
            _clock += seconds;
            _at = place;
        }

        private static double Metres(Wgs84Point a, Wgs84Point b)
        {
            var north = (a.Latitude - b.Latitude) * 111_200;
            var east = (a.Longitude - b.Longitude) * 111_200 * Math.Cos(a.Latitude * Math.PI / 180);
            return Math.Sqrt((north * north) + (east * east));
        }
    }
}
