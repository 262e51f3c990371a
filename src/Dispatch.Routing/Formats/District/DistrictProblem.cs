using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.District;

/// <summary>
/// States the visits as a problem: caregiver = vehicle from home to home, visit = request, person needed = role with one activity, all roles of a visit
/// tied to the same start. Locations: visits, then homes.
/// </summary>
internal static class DistrictProblem
{
    // 15 km/h on ways 1.3 times as long as the straight line.
    private const double Detour = 1.3;
    private const double MetresPerSecond = 15 / 3.6;

    /// <summary>The draft.</summary>
    public static Problem Of(string name, DistrictData data)
    {
        var activities = ImmutableArray.CreateBuilder<Activity>();
        var requests = ImmutableArray.CreateBuilder<Request>();
        var links = ImmutableArray.CreateBuilder<Link>();
        var ways = Ways([.. data.Visits.Select(v => v.At), .. data.Caregivers.Select(c => c.Home)]);
        var penalty = UnservedPenalty.Dominating(data.Visits.Sum(v => v.People), data.Caregivers.Count, ways);
        for (var i = 0; i < data.Visits.Count; i++)
        {
            var first = activities.Count;
            var visit = data.Visits[i];
            activities.AddRange(Enumerable.Range(1, visit.People).Select(person => Activity(visit, person, i)));
            links.AddRange(Enumerable.Range(first + 1, visit.People - 1).Select(other => new Link(first, other, 0, 0)));
            requests.Add(new Request { Id = $"visit {visit.Id}", Roles = Roles(visit, first), UnservedPenalty = penalty });
        }
        return new Problem
        {
            Name = name,
            Units = new ProblemUnits(1, 1, 1),
            Profiles = [ways],
            Vehicles = [.. data.Caregivers.Select((c, i) => Vehicle(c, data.Visits.Count + i))],
            Activities = activities.ToImmutable(),
            Requests = requests.ToImmutable(),
            Links = links.ToImmutable(),
        };
    }

    private static Vehicle Vehicle(DistrictData.Caregiver caregiver, int home) => new()
    {
        Id = caregiver.Id,
        StartLocation = home,
        EndLocation = home,
        Shift = caregiver.Shift,
        TravelTimeCost = 1,
        Skills = Skills(caregiver.Skills),
    };

    private static Activity Activity(DistrictData.Visit visit, int person, int location) => new()
    {
        Id = $"visit {visit.Id}/{person}",
        Location = location,
        Windows = [visit.Start],
        Service = visit.Service,
    };

    private static ImmutableArray<Role> Roles(DistrictData.Visit visit, int first) =>
        [.. Enumerable.Range(first, visit.People).Select(a => new Role { Activities = [a], Skills = Skills(visit.Skills) })];

    private static ImmutableArray<SkillLevel> Skills(ImmutableArray<int> skills) => [.. skills.Distinct().Select(s => new SkillLevel(s, 1))];

    private static TravelMatrix Ways(ImmutableArray<(double X, double Y)> places)
    {
        var durations = new int[places.Length * places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places.Length; j++)
                durations[(i * places.Length) + j] = (int)Math.Round(Detour * double.Hypot(places[i].X - places[j].X, places[i].Y - places[j].Y) / MetresPerSecond);
        }
        return new TravelMatrix(places.Length, durations, durations);
    }
}
