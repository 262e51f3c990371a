using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>
/// States the instance as a problem: activity and request i are the customer at location i + depots; depots are problem depots only where
/// trips matter (reload, release).
/// </summary>
internal static class VrplibProblem
{
    /// <summary>The draft.</summary>
    public static Problem Of(VrplibData data)
    {
        var matrix = Matrix(data);
        var customers = Enumerable.Range(data.Depots, data.Size - data.Depots).ToList();
        var penalty = UnservedPenalty.Dominating(customers.Count, data.VehicleDepot.Length, matrix);
        return new Problem
        {
            Name = data.Name,
            Units = new ProblemUnits(data.Precision.Scale, data.Precision.Scale, data.Precision.Scale),
            Profiles = [matrix],
            Depots = data.HasTrips ? [.. Enumerable.Range(0, data.Depots).Select(d => Depot(data, d))] : [],
            Vehicles = [.. Enumerable.Range(0, data.VehicleDepot.Length).Select(v => Vehicle(data, v, customers.Count))],
            Activities = [.. customers.Select(c => Activity(data, c))],
            Requests = [.. customers.Select((c, i) => new Request
            {
                Id = Text(c),
                Roles = [new Role { Activities = [i] }],
                UnservedPenalty = penalty,
            })],
        };
    }

    private static TravelMatrix Matrix(VrplibData data)
    {
        var n = data.Size;
        var flat = new int[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                flat[(i * n) + j] = data.Precision.Distance(data.Weights is { } w ? w[(i * n) + j] : Straight(data, i, j));
        }
        return new TravelMatrix(n, flat, flat);
    }

    private static double Straight(VrplibData data, int i, int j)
    {
        var (dx, dy) = (data.X[i] - data.X[j], data.Y[i] - data.Y[j]);
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    private static Depot Depot(VrplibData data, int d) => new()
    {
        Id = Text(d),
        Location = d,
        Window = Window(data, d),
        LoadTime = data.Precision.Time(data.Service[d]),
    };

    private static Vehicle Vehicle(VrplibData data, int v, int customers)
    {
        var depot = data.VehicleDepot[v];
        var p = data.Precision;
        return new Vehicle
        {
            Id = Text(v + 1),
            StartLocation = depot,
            EndLocation = depot,
            Shift = Window(data, depot),
            MaxWork = p.Time(data.MaxDuration[v]),
            MaxDistance = double.IsFinite(data.MaxDistance[v]) ? (long)Math.Round(p.Scale * data.MaxDistance[v]) : long.MaxValue,
            DistanceCost = 1,
            Capacity = data.Capacity[v] == int.MaxValue ? [] : [data.Capacity[v]],
            HomeDepot = data.HasTrips ? depot : null,
            ReloadDepots = [.. data.ReloadDepots[v]],
            MaxTrips = data.ReloadDepots[v].Length == 0 ? 1 : Math.Max(1, (int)Math.Min((long)data.MaxReloads + 1, customers)),
        };
    }

    private static Activity Activity(VrplibData data, int c) => new()
    {
        Id = Text(c),
        Location = c,
        Windows = [Window(data, c)],
        Service = data.Precision.Time(data.Service[c]),
        Delivery = data.Demand[c] > 0 ? [data.Demand[c]] : ImmutableArray<int>.Empty,
        Release = data.Precision.Time(data.Release[c]),
    };

    private static TimeWindow Window(VrplibData data, int location) =>
        new(data.Precision.Time(data.Earliest[location]), data.Precision.Time(data.Latest[location]));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
