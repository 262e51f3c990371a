using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>
/// States the file as a problem: a job is a request of one activity, a shipment a request of two in one role. Activity i is task i.
/// </summary>
internal static class VroomProblem
{
    /// <summary>Prices of time are stated by the hour.</summary>
    public const int SecondsPerHour = 3600;
    private const int MetresPerKm = 1000;

    /// <summary>The draft.</summary>
    public static Problem Of(string name, VroomData data, VroomMatrices matrices)
    {
        var scale = CostScale(data);
        var depots = new VroomDepots(data, matrices);
        return new Problem
        {
            Depots = [.. depots.All],
            Links = [.. Teams(data)],
            Name = name,
            Units = new ProblemUnits(1, 1, scale),
            Profiles = [.. matrices.All],
            Vehicles = [.. data.Vehicles.Select(v => Vehicle(v, data, matrices, scale) with
            {
                HomeDepot = depots.Of(v), ReloadDepots = v.Extras.MaxTrips > 1 && depots.Of(v) is { } home ? [home] : [], MaxTrips = v.Extras.MaxTrips, LockedPrefix = Locked(v, data),
            })],
            Activities = [.. data.Tasks.Select(t => Activity(t, data, matrices, scale))],
            Requests = Requests(data, matrices, scale),
        };
    }

    /// <summary>Everybody of a team starts together.</summary>
    private static IEnumerable<Link> Teams(VroomData data)
    {
        var first = 0;
        for (var i = 0; i < data.Tasks.Count; i++)
        {
            if (data.Tasks[i].IsMate)
                yield return new Link(first, i, 0, 0);
            else
                first = i;
        }
    }

    private static ImmutableArray<int> Locked(VroomVehicle vehicle, VroomData data) =>
        [.. vehicle.Extras.Locked.Select(id => Enumerable.Range(0, data.Tasks.Count).First(t => data.Tasks[t].Type == "job" && data.Tasks[t].Id == id))];

    // The smallest number of cost units in which every price per second and per metre is whole.
    private static int CostScale(VroomData data)
    {
        var scale = 1;
        foreach (var v in data.Vehicles)
        {
            scale = Common(scale, SecondsPerHour / (int)BigInteger.GreatestCommonDivisor(SecondsPerHour, v.PerHour));
            scale = Common(scale, SecondsPerHour / (int)BigInteger.GreatestCommonDivisor(SecondsPerHour, v.PerTaskHour));
            scale = Common(scale, MetresPerKm / (int)BigInteger.GreatestCommonDivisor(MetresPerKm, v.PerKm));
        }
        foreach (var t in data.Tasks.Where(t => t.Extras.SoftWindow is not null))
        {
            scale = Common(scale, SecondsPerHour / (int)BigInteger.GreatestCommonDivisor(SecondsPerHour, t.Extras.EarlyPerHour));
            scale = Common(scale, SecondsPerHour / (int)BigInteger.GreatestCommonDivisor(SecondsPerHour, t.Extras.LatePerHour));
        }
        return scale;
    }

    private static int Common(int a, int b) => a / (int)BigInteger.GreatestCommonDivisor(a, b) * b;

    private static Vehicle Vehicle(VroomVehicle v, VroomData data, VroomMatrices matrices, int scale)
    {
        var priced = matrices.PricedByMatrix(v);
        return new Vehicle
        {
            Id = v.Id.ToString(CultureInfo.InvariantCulture),
            Profile = matrices.ProfileOf(v),
            StartLocation = v.Start is { } start ? matrices.LocationOf(start) : null,
            EndLocation = v.End is { } end ? matrices.LocationOf(end) : null,
            Shift = v.Window is { } w ? data.Window(w) : TimeWindow.Always,
            MaxActivities = v.MaxTasks,
            MaxTravelTime = v.MaxTravelTime ?? TimeWindow.Forever,
            MaxDistance = v.MaxDistance ?? long.MaxValue,
            FixedCost = (long)v.Fixed * scale,
            TravelTimeCost = priced ? 0 : (long)v.PerHour * scale / SecondsPerHour,
            DistanceCost = priced ? scale : (long)v.PerKm * scale / MetresPerKm,
            Capacity = v.Capacity,
            Skills = [.. v.Skills.Distinct().Select(s => new SkillLevel(s, 1))],
            Breaks = [.. v.Breaks.Select(b => new Break(b.Id.ToString(CultureInfo.InvariantCulture), Windows(b.Windows, data), b.Service))],
        };
    }

    private static Activity Activity(VroomTask t, VroomData data, VroomMatrices matrices, int scale) => new()
    {
        Id = t.IsMate ? string.Create(CultureInfo.InvariantCulture, $"{t.Type} {t.Id}.{MateNumber(t, data)}") : string.Create(CultureInfo.InvariantCulture, $"{t.Type} {t.Id}"),
        SoftEarliest = t.Extras.SoftWindow is { } early ? data.Time(early.From) : 0,
        SoftLatest = t.Extras.SoftWindow is { } late ? data.Time(late.To) : TimeWindow.Forever,
        EarlyCost = t.IsMate ? 0 : (long)t.Extras.EarlyPerHour * scale / SecondsPerHour,
        LateCost = t.IsMate ? 0 : (long)t.Extras.LatePerHour * scale / SecondsPerHour,
        MaxSinceDepot = t.Extras.MaxAge,
        Release = t.Extras.Release is { } release ? data.Time(release) : 0,
        Location = matrices.LocationOf(t.Place),
        Windows = Windows(t.Windows, data),
        Setup = t.Setup,
        Service = t.Service,
        Delivery = t.Delivery,
        Pickup = t.Pickup,
    };

    /// <summary>1 for the second of a team.</summary>
    private static int MateNumber(VroomTask task, VroomData data) =>
        data.Tasks.Where(t => t.Type == task.Type && t.Id == task.Id && t.IsMate).TakeWhile(t => !ReferenceEquals(t, task)).Count() + 1;

    private static ImmutableArray<TimeWindow> Windows(ImmutableArray<VroomWindow> windows, VroomData data) =>
        windows.IsEmpty ? [TimeWindow.Always] : [.. windows.Select(data.Window)];

    private static ImmutableArray<Request> Requests(VroomData data, VroomMatrices matrices, int scale)
    {
        var requests = ImmutableArray.CreateBuilder<Request>();
        var penalty = new PenaltyScale(data, matrices, scale);
        for (var i = 0; i < data.Tasks.Count; i++)
        {
            var t = data.Tasks[i];
            var (isShipment, first) = (t.Type == "pickup", i);
            requests.Add(new Request
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{(isShipment ? "shipment" : "job")} {t.Id}"),
                Roles =
                [
                    .. Enumerable.Range(first, t.Extras.Team).Select(a => new Role
                    {
                        Activities = isShipment ? [first, first + 1] : [a],
                        Contiguous = !isShipment,
                        Skills = [.. t.Skills.Distinct().Select(s => new SkillLevel(s, 1))],
                        Preferences = TaskCosts(data, isShipment ? t.Service + data.Tasks[first + 1].Service : t.Service, scale),
                    }),
                ],
                UnservedPenalty = penalty.Of(t.Priority, isShipment ? 2 : 1),
            });
            i += isShipment ? 1 : t.Extras.Team - 1;
        }
        return requests.ToImmutable();
    }

    /// <summary>What the time of a task costs with each vehicle that is paid by it.</summary>
    private static ImmutableArray<VehiclePreference> TaskCosts(VroomData data, int service, int scale) =>
        [.. data.Vehicles.Select((v, i) => new VehiclePreference(i, (long)service * v.PerTaskHour * scale / SecondsPerHour)).Where(p => p.Cost > 0)];

    /// <summary>Penalties such that the sum of priorities decides first, the number of tasks next and cost last.</summary>
    private sealed class PenaltyScale
    {
        /// <summary>Who is early or late is so by a day at most, as far as penalties are concerned.</summary>
        private const long SecondsPerDay = 86_400;

        private readonly long _perTask;
        private readonly int _tasks;

        public PenaltyScale(VroomData data, VroomMatrices matrices, int scale)
        {
            _tasks = data.Tasks.Count;
            var longest = matrices.All.Select(m => (Duration: Longest(m.Durations), Distance: Longest(m.Distances))).ToList();
            var longestLeg = data.Vehicles.Select(v => Dearest(v, matrices.PricedByMatrix(v), longest[matrices.ProfileOf(v)], scale)).DefaultIfEmpty(1).Max();
            Int128 mostFixed = data.Vehicles.Select(v => (long)v.Fixed * scale).DefaultIfEmpty(0).Max();
            var used = Math.Min(data.Vehicles.Count, _tasks);
            Int128 dearestHour = data.Vehicles.Select(v => (long)v.PerTaskHour * scale).DefaultIfEmpty(0).Max();
            var work = data.Tasks.Sum(t => (long)t.Service) * dearestHour / SecondsPerHour;
            var soft = data.Tasks.Where(t => t.Extras.SoftWindow is not null).Sum(t => (long)Math.Max(t.Extras.EarlyPerHour, t.Extras.LatePerHour) * scale / SecondsPerHour * SecondsPerDay);
            var dearest = (longestLeg * (_tasks + used)) + (mostFixed * used) + work + soft + 1;
            var weights = data.Tasks.Sum(t => Weight(t.Priority));
            _perTask = UnservedPenalty.Capped(dearest, (int)Math.Min(weights, int.MaxValue));
        }

        public long Of(int priority, int tasks) => _perTask * Weight(priority) * tasks;

        private long Weight(int priority) => ((long)priority * (_tasks + 1)) + 1;

        private static Int128 Dearest(VroomVehicle v, bool priced, (int Duration, int Distance) leg, int scale) => priced
            ? (Int128)leg.Distance * scale
            : ((Int128)leg.Duration * v.PerHour * scale / SecondsPerHour) + ((Int128)leg.Distance * v.PerKm * scale / MetresPerKm);

        private static int Longest(ReadOnlySpan<int> table)
        {
            var longest = 0;
            foreach (var entry in table)
            {
                if (entry > longest && entry < TravelMatrix.Unreachable)
                    longest = entry;
            }
            return longest;
        }
    }
}
