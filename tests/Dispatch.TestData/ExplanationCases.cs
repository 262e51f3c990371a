using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.TestData;

/// <summary>
/// Small made-up days with more to do than people have time, room, sets or skills for: visits by one or two, meals with boxes and hot-food limits, breaks, baths with
/// equipment. One window each, so that <see cref="ExhaustiveFit"/> can try everything.
/// </summary>
internal static class ExplanationCases
{
    private const int Minute = 60;
    private const int Nine = 32_400;

    /// <summary>The case of a seed. Same seed, same case.</summary>
    public static Problem Make(ulong seed)
    {
        var rng = new Rng(seed);
        return seed % 4 == 3 ? Meals(rng) : Visits(rng, seed);
    }

    private static Problem Visits(Rng rng, ulong seed)
    {
        var people = 2 + rng.Next(0, 2);
        var vehicles = ImmutableArray.CreateBuilder<Vehicle>();
        for (var v = 0; v < people; v++)
        {
            var from = Nine + (rng.Next(0, 5) * 900);
            vehicles.Add(new Vehicle
            {
                Id = $"carer {v}", StartLocation = v, EndLocation = rng.Next(0, 3) == 0 ? null : v, Shift = new TimeWindow(from, from + ((4 + rng.Next(0, 5)) * 1800)), WorkCost = 1, TravelTimeCost = 1,
                RegularWork = 7200, OvertimeCost = 1, Skills = rng.Next(0, 3) == 0 ? [new SkillLevel(0, 2)] : [new SkillLevel(0, 1)], EquipmentPools = [0],
                MaxWork = rng.Next(0, 4) == 0 ? 3 * 3600 : TimeWindow.Forever,
                Breaks = rng.Next(0, 3) == 0 ? [new Break("rest", [new TimeWindow(from + 5400, from + 9000)], 900)] : [],
            });
        }

        var (activities, requests, links) = (ImmutableArray.CreateBuilder<Activity>(), ImmutableArray.CreateBuilder<Request>(), ImmutableArray.CreateBuilder<Link>());
        var count = people + 2 + rng.Next(0, 2);
        for (var r = 0; r < count; r++)
            Visit(rng, (people + r, seed), activities, requests, links);
        return Problem.Create(new Problem
        {
            Profiles = [Matrix(rng, people + count)], Vehicles = vehicles.ToImmutable(), Activities = activities.ToImmutable(), Requests = requests.ToImmutable(), Links = links.ToImmutable(),
            EquipmentPools = [new EquipmentPool("bath", 0, 1)],
        });
    }

    private static void Visit(Rng rng, (int Location, ulong Seed) at, ImmutableArray<Activity>.Builder activities, ImmutableArray<Request>.Builder requests, ImmutableArray<Link>.Builder links)
    {
        var from = Nine + (rng.Next(0, 14) * 900);
        var isTeam = at.Seed % 4 == 1 && rng.Next(0, 3) == 0;
        var service = (2 + rng.Next(0, 5)) * 900;
        var first = activities.Count;
        for (var k = 0; k < (isTeam ? 2 : 1); k++)
            activities.Add(new Activity { Id = $"visit {at.Location}.{k}", Location = at.Location, Windows = [new TimeWindow(from, from + (rng.Next(0, 4) * 900))], Service = service, Setup = 60 });
        if (isTeam)
        {
            activities[first + 1] = activities[first + 1] with { Windows = activities[first].Windows };
            links.Add(new Link(first, first + 1, 0, 0));
        }

        ImmutableArray<SkillLevel> skills = at.Seed % 4 == 2 && rng.Next(0, 3) == 0 ? [new SkillLevel(0, 2)] : [];
        ImmutableArray<int> equipment = at.Seed % 4 == 2 && rng.Next(0, 3) == 0 ? [0] : [];
        requests.Add(new Request
        {
            Id = $"visit {at.Location}", UnservedPenalty = 5_000_000,
            Roles = [.. Enumerable.Range(first, activities.Count - first).Select(a => new Role { Activities = [a], Skills = skills, Equipment = equipment })],
        });
    }

    private static Problem Meals(Rng rng)
    {
        var vehicles = Enumerable.Range(0, 2).Select(v => new Vehicle
        {
            Id = $"rider {v}", StartLocation = 0, EndLocation = 0, HomeDepot = 0, ReloadDepots = [0], MaxTrips = 1 + rng.Next(0, 2), Capacity = [2 + rng.Next(0, 3)],
            Shift = new TimeWindow(Nine, Nine + ((3 + rng.Next(0, 4)) * 1200)), WorkCost = 1, TravelTimeCost = 1, TripCost = 200,
        }).ToImmutableArray();
        var count = 4 + rng.Next(0, 3);
        var activities = Enumerable.Range(1, count).Select(i =>
        {
            var from = Nine + 900 + (rng.Next(0, 5) * 900);
            return new Activity
            {
                Id = $"meal {i}", Location = i, Windows = [new TimeWindow(from, from + 900 + (rng.Next(0, 3) * 600))], Service = 180 + (rng.Next(0, 3) * 120), Delivery = [1 + rng.Next(0, 2)],
                SourceDepot = 0, Release = Nine + (rng.Next(0, 2) * 900), MaxSinceDepot = rng.Next(0, 2) == 0 ? 2400 : null,
            };
        }).ToImmutableArray();
        return Problem.Create(new Problem
        {
            Profiles = [Matrix(rng, count + 1)], Vehicles = vehicles, Activities = activities, Depots = [new Depot { Id = "canteen", Location = 0, Window = new TimeWindow(Nine, Nine + 9000), LoadTime = 300 }],
            Requests = [.. Enumerable.Range(0, count).Select(i => new Request { Id = $"meal {i + 1}", UnservedPenalty = 5_000_000, Roles = [new Role { Activities = [i] }] })],
        });
    }

    /// <summary>Straight ways at four metres a second, rounded up, so that no detour is a short cut.</summary>
    private static TravelProfile Matrix(Rng rng, int places)
    {
        var points = Enumerable.Range(0, places).Select(_ => (X: rng.Next(0, 4000), Y: rng.Next(0, 4000))).ToList();
        int Way(int i, int j) => (int)Math.Ceiling(Math.Sqrt(Math.Pow(points[i].X - points[j].X, 2) + Math.Pow(points[i].Y - points[j].Y, 2)) / 4);
        var seconds = (from i in Enumerable.Range(0, places) from j in Enumerable.Range(0, places) select i == j ? 0 : Way(i, j)).ToArray();
        return new TravelMatrix(places, seconds, seconds);
    }
}
