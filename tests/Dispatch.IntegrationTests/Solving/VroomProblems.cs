using System.Text.Json.Nodes;
using Dispatch.Core.Units;

namespace Dispatch.IntegrationTests.Solving;

/// <summary>Made-up problems in VROOM's documented shape: jobs, shipments, windows, skills, breaks, amounts in two dimensions, set-up times, priorities, costs, limits.</summary>
internal static class VroomProblems
{
    /// <summary>The problem of a seed.</summary>
    public static JsonObject Make(ulong seed)
    {
        var rng = new Rng(seed);
        var (vehicles, jobs, shipments) = (2 + rng.Next(0, 3), 5 + rng.Next(0, 8), rng.Next(0, 4));
        var places = 1 + jobs + (2 * shipments);
        var points = Enumerable.Range(0, places).Select(_ => (X: rng.Next(0, 600), Y: rng.Next(0, 600))).ToList();
        var durations = new JsonArray([.. points.Select(a => new JsonArray([.. points.Select(b => (JsonNode)(Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y)))]))]);
        var metres = new JsonArray([.. points.Select(a => new JsonArray([.. points.Select(b => (JsonNode)(10 * (Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y))))]))]);
        return new JsonObject
        {
            ["vehicles"] = new JsonArray([.. Enumerable.Range(1, vehicles).Select(i => Vehicle(rng, i))]),
            ["jobs"] = new JsonArray([.. Enumerable.Range(1, jobs).Select(i => Job(rng, i))]),
            ["shipments"] = new JsonArray([.. Enumerable.Range(0, shipments).Select(i => Shipment(rng, i, 1 + jobs + (2 * i)))]),
            ["matrices"] = new JsonObject { ["car"] = new JsonObject { ["durations"] = durations, ["distances"] = metres } },
        };
    }

    private static JsonObject Vehicle(Rng rng, int id)
    {
        var vehicle = new JsonObject
        {
            ["id"] = id, ["start_index"] = 0, ["capacity"] = Pair(8 + rng.Next(0, 6), 12), ["time_window"] = Pair(0, 7_200 + (rng.Next(0, 4) * 1_800)), ["max_tasks"] = 8,
            ["skills"] = rng.Next(0, 2) == 0 ? new JsonArray(1) : new JsonArray(1, 2), ["costs"] = new JsonObject { ["fixed"] = 100, ["per_hour"] = 1_800, ["per_km"] = 50 },
        };
        if (rng.Next(0, 3) > 0)
            vehicle["end_index"] = 0;
        if (rng.Next(0, 2) == 0)
            vehicle["breaks"] = new JsonArray(new JsonObject { ["id"] = 1, ["time_windows"] = new JsonArray(Pair(2_000, 4_000)), ["service"] = 600 });
        if (rng.Next(0, 4) == 0)
            vehicle["max_travel_time"] = 5_000;
        return vehicle;
    }

    private static JsonObject Job(Rng rng, int id)
    {
        var from = rng.Next(0, 5_000);
        var job = new JsonObject { ["id"] = id, ["location_index"] = id, ["service"] = 60 + rng.Next(0, 300), ["setup"] = rng.Next(0, 3) * 30, ["delivery"] = Pair(rng.Next(0, 3), 1), ["priority"] = rng.Next(0, 11) };
        if (rng.Next(0, 2) == 0)
            job["time_windows"] = new JsonArray(Pair(from, from + 1_200));
        if (rng.Next(0, 3) == 0)
            job["skills"] = new JsonArray(1 + rng.Next(0, 2));
        return job;
    }

    private static JsonObject Shipment(Rng rng, int id, int place) => new()
    {
        ["amount"] = Pair(1 + rng.Next(0, 3), 1),
        ["pickup"] = new JsonObject { ["id"] = id, ["location_index"] = place, ["service"] = 120 },
        ["delivery"] = new JsonObject { ["id"] = id, ["location_index"] = place + 1, ["service"] = 60, ["time_windows"] = new JsonArray(Pair(0, 9_000)) },
    };

    private static JsonArray Pair(int a, int b) => [a, b];
}
