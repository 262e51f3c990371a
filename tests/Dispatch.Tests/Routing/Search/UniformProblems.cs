using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing.Search;

/// <summary>Random problems with nothing but windows, one load and edges (the classic VRPTW), or with several depots and a limit of working time too.</summary>
internal static class UniformProblems
{
    /// <summary>A problem whose matrix keeps the triangle inequality; the depots' vehicles in turn.</summary>
    public static Problem Create(ulong seed, int customers, int vehicles, int depots = 1, int maxWork = TimeWindow.Forever)
    {
        var rng = new Rng(seed);
        var size = customers + depots;
        (double X, double Y)[] points = [.. Enumerable.Range(0, size).Select(_ => (40 * rng.NextDouble(), 40 * rng.NextDouble()))];
        int[] table =
        [
            .. from a in points from b in points select (int)Math.Ceiling(Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)))),
        ];
        return Problem.Create(new Problem
        {
            Profiles = [new TravelMatrix(size, table, table)],
            Vehicles = [.. Enumerable.Range(0, vehicles).Select(v => new Vehicle
            {
                Id = $"v{v}", StartLocation = v % depots, EndLocation = v % depots, Shift = new TimeWindow(0, 1000), Capacity = [12], DistanceCost = 1, FixedCost = 20, MaxWork = maxWork,
            })],
            Activities = [.. Enumerable.Range(0, customers).Select(a => new Activity
            {
                Id = $"a{a}", Location = a + depots, Service = 10, Delivery = [1 + rng.Next(3)], Windows = [Window(rng)],
            })],
            Requests = [.. Enumerable.Range(0, customers).Select(r => new Request { Id = $"r{r}", Roles = [new Role { Activities = [r] }], UnservedPenalty = 10_000 })],
        });
    }

    private static TimeWindow Window(Rng rng)
    {
        var from = rng.Next(600);
        return new TimeWindow(from, from + 50 + rng.Next(300));
    }
}
