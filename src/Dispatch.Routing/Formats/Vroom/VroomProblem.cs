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
        return new Problem
        {
            Name = name,
            Units = new ProblemUnits(1, 1, scale),
            Profiles = [.. matrices.All],
            Vehicles = [.. data.Vehicles.Select(v => Vehicle(v, data, matrices, scale))],
            Activities = [.. data.Tasks.Select(t => Activity(t, data, matrices))],
            Requests = Requests(data, matrices, scale),
        };
    }

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

    private static Activity Activity(VroomTask t, VroomData data, VroomMatrices matrices) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{t.Type} {t.Id}"),
        Location = matrices.LocationOf(t.Place),
        Windows = Windows(t.Windows, data),
        Setup = t.Setup,
        Service = t.Service,
        Delivery = t.Delivery,
        Pickup = t.Pickup,
    };

    private static ImmutableArray<TimeWindow> Windows(ImmutableArray<VroomWindow> windows, VroomData data) =>
        windows.IsEmpty ? [TimeWindow.Always] : [.. windows.Select(data.Window)];

    private static ImmutableArray<Request> Requests(VroomData data, VroomMatrices matrices, int scale)
    {
        var requests = ImmutableArray.CreateBuilder<Request>();
        var penalty = new PenaltyScale(data, matrices, scale);
        for (var i = 0; i < data.Tasks.Count; i++)
        {
            var t = data.Tasks[i];
            var isShipment = t.Type == "pickup";
            requests.Add(new Request
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{(isShipment ? "shipment" : "job")} {t.Id}"),
                Roles =
                [
                    new Role
                    {
                        Activities = isShipment ? [i, i + 1] : [i],
                        Contiguous = !isShipment,
                        Skills = [.. t.Skills.Distinct().Select(s => new SkillLevel(s, 1))],
                        Preferences = TaskCosts(data, isShipment ? t.Service + data.Tasks[i + 1].Service : t.Service, scale),
                    },
                ],
                UnservedPenalty = penalty.Of(t.Priority, isShipment ? 2 : 1),
            });
            if (isShipment)
                i++;
        }
        return requests.ToImmutable();
    }

    /// <summary>What the time of a task costs with each vehicle that is paid by it.</summary>
    private static ImmutableArray<VehiclePreference> TaskCosts(VroomData data, int service, int scale) =>
        [.. data.Vehicles.Select((v, i) => new VehiclePreference(i, (long)service * v.PerTaskHour * scale / SecondsPerHour)).Where(p => p.Cost > 0)];

    /// <summary>Penalties such that the sum of priorities decides first, the number of tasks next and cost last.</summary>
    private sealed class PenaltyScale
    {
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
            var dearest = (longestLeg * (_tasks + used)) + (mostFixed * used) + work + 1;
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
