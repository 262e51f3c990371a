using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Benchmarks;

/// <summary>A made-up day on a 6 km square: stops with two-hour windows, vehicles of eight hours, walking speed of an e-bike.</summary>
internal static class SyntheticDay
{
    private const int Side = 6000;
    private const int UsualStops = 400;
    private const int Capacity = 25;

    /// <summary>Single-person stops; <paramref name="soft"/> adds lateness prices, wages and a break, so that routes need the full clock.</summary>
    /// <param name="stops">Stops, each at a place of its own.</param>
    /// <param name="vehicles">Vehicles.</param>
    /// <param name="soft">Lateness prices, wages and a break.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="spread">The square grows with the stops, as dense as 400 of them on 6 km; else it is 6 km.</param>
    public static Problem Create(int stops, int vehicles, bool soft, ulong seed = 1, bool spread = false)
    {
        var rng = new Rng(seed);
        var side = spread ? (int)(Side * Math.Sqrt(stops / (double)UsualStops)) : Side;
        var points = Enumerable.Range(0, stops + 1).Select(_ => (X: rng.Next(side), Y: rng.Next(side))).ToArray();
        var size = points.Length;
        var (metres, seconds) = (new int[size * size], new int[size * size]);
        Parallel.For(0, size, i =>
        {
            for (var j = 0; j < size; j++)
            {
                double x = points[i].X - points[j].X, y = points[i].Y - points[j].Y;
                var way = (int)Math.Ceiling(Math.Sqrt((x * x) + (y * y)));
                (metres[(i * size) + j], seconds[(i * size) + j]) = (way, ((way * 36) + 149) / 150);
            }
        });

        return Problem.Create(new Problem
        {
            Profiles = [new TravelMatrix(size, seconds, metres)],
            Vehicles = [.. Enumerable.Range(0, vehicles).Select(v => Person(v, soft))],
            Activities = [.. Enumerable.Range(0, stops).Select(s => Stop(s, soft, rng))],
            Requests = [.. Enumerable.Range(0, stops).Select(s => new Request { Id = $"r{s}", Roles = [new Role { Activities = [s] }], UnservedPenalty = 100_000_000 })],
        });
    }

    private static Vehicle Person(int index, bool soft) => new()
    {
        Id = $"v{index}",
        StartLocation = 0,
        EndLocation = 0,
        Shift = new TimeWindow(8 * 3600, 17 * 3600),
        DistanceCost = 1,
        Capacity = [Capacity],
        WorkCost = soft ? 1 : 0,
        Breaks = soft ? [new Break("lunch", [new TimeWindow(11 * 3600, 13 * 3600)], 1800)] : [],
    };

    private static Activity Stop(int index, bool soft, Rng rng)
    {
        var from = (8 * 3600) + rng.Next(6 * 3600);
        return new Activity
        {
            Id = $"a{index}",
            Location = index + 1,
            Windows = [new TimeWindow(from, from + 7200)],
            SoftLatest = soft ? from + 3600 : TimeWindow.Forever,
            LateCost = soft ? 5 : 0,
            Service = 600 + rng.Next(1200),
            Delivery = ImmutableArray.Create(1),
        };
    }
}
