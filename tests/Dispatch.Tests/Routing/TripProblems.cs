using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>Random problems of single stops with several trips, depots, releases and limits of working time, small enough to try every place.</summary>
internal static class TripProblems
{
    public const int Customers = 16;

    /// <summary>One or two depots by seed; limits of working time in half of the problems; goods tied to a depot in a third of those with two.</summary>
    public static Problem Create(ulong seed)
    {
        var rng = new Rng(seed);
        var depots = 1 + (int)(seed % 2);
        var size = Customers + depots;
        var table = Table(rng, size);
        var (limited, tied) = (rng.Chance(0.5), depots > 1 && rng.Chance(0.3));
        return Problem.Create(new Problem
        {
            Profiles = [new TravelMatrix(size, table, table)],
            Depots = [.. Enumerable.Range(0, depots).Select(d => new Depot { Id = $"d{d}", Location = d, LoadTime = rng.Next(12), Window = new TimeWindow(rng.Next(40), 700 + rng.Next(200)) })],
            Vehicles = [.. Enumerable.Range(0, 4).Select(v => Vehicle(rng, v, depots, limited))],
            Activities = [.. Enumerable.Range(0, Customers).Select(a => Stop(rng, a, depots, tied))],
            Requests = [.. Enumerable.Range(0, Customers).Select(r => new Request { Id = $"r{r}", Roles = [new Role { Activities = [r] }], UnservedPenalty = 10_000 })],
        });
    }

    private static int[] Table(Rng rng, int size)
    {
        (double X, double Y)[] points = [.. Enumerable.Range(0, size).Select(_ => (50 * rng.NextDouble(), 50 * rng.NextDouble()))];
        return [.. from a in points from b in points select (int)Math.Ceiling(Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))))];
    }

    private static Vehicle Vehicle(Rng rng, int v, int depots, bool limited)
    {
        var home = rng.Next(depots);
        var trips = 1 + rng.Next(4);
        return new Vehicle
        {
            Id = $"v{v}",
            StartLocation = home,
            EndLocation = rng.Next(depots),
            HomeDepot = trips > 1 || rng.Chance(0.5) ? home : null,
            ReloadDepots = trips > 1 ? [.. Enumerable.Range(0, depots).Where(d => d == home || rng.Chance(0.5))] : [],
            MaxTrips = trips,
            Shift = new TimeWindow(rng.Next(50), 800 + rng.Next(200)),
            MaxWork = limited ? 150 + rng.Next(500) : TimeWindow.Forever,
            Capacity = [4 + rng.Next(5)],
            DistanceCost = 1,
            FixedCost = rng.Next(20),
            TripCost = rng.Next(10),
        };
    }

    private static Activity Stop(Rng rng, int a, int depots, bool tied)
    {
        var from = rng.Next(600);
        return new Activity
        {
            Id = $"a{a}",
            Location = a + depots,
            Service = 1 + rng.Next(12),
            Delivery = [1 + rng.Next(3)],
            Windows = [new TimeWindow(from, from + 40 + rng.Next(300))],
            Release = rng.Chance(0.6) ? rng.Next(1 + from) : 0,
            SourceDepot = tied && rng.Chance(0.5) ? rng.Next(depots) : null,
        };
    }
}
