using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Hhcrsp;

/// <summary>
/// States the instance as a problem: caregiver = vehicle, patient = request, required caregiver = role with one activity; activities stand
/// in the order of patients and of their services.
/// </summary>
internal static class HhcrspProblem
{
    // Distance, total and largest tardiness weigh a third each.
    private const int CostParts = 3;

    /// <summary>The draft.</summary>
    public static Problem Of(HhcrspData data)
    {
        var activities = ImmutableArray.CreateBuilder<Activity>();
        var requests = ImmutableArray.CreateBuilder<Request>();
        var links = ImmutableArray.CreateBuilder<Link>();
        var penalty = Penalty(data);
        for (var p = 0; p < data.Patients.Count; p++)
        {
            var patient = data.Patients[p];
            var first = activities.Count;
            var roles = ImmutableArray.CreateBuilder<Role>();
            foreach (var care in patient.Cares)
            {
                roles.Add(new Role { Activities = [activities.Count], Skills = [new SkillLevel(care.ServiceIndex, 1)] });
                activities.Add(Activity(patient, care, p + 1, roles.Count));
            }
            requests.Add(new Request { Id = patient.Id, Roles = roles.ToImmutable(), UnservedPenalty = penalty });
            if (roles.Count == 2 && patient.MaxGap < TimeWindow.Forever)
                links.Add(new Link(first, first + 1, patient.MinGap, patient.MaxGap));
        }
        return new Problem
        {
            Name = data.Name,
            Units = new ProblemUnits(HhcrspFormat.Scale, HhcrspFormat.Scale, CostParts * HhcrspFormat.Scale),
            Profiles = [new TravelMatrix(data.Locations, data.Distances, data.Distances)],
            Vehicles = [.. data.Caregivers.Select(Vehicle)],
            Activities = activities.ToImmutable(),
            Requests = requests.ToImmutable(),
            Links = links.ToImmutable(),
            MaxLatenessCost = 1,
        };
    }

    private static Vehicle Vehicle(HhcrspData.Caregiver caregiver) => new()
    {
        Id = caregiver.Id,
        StartLocation = 0,
        EndLocation = 0,
        DistanceCost = 1,
        Skills = [.. caregiver.Abilities.Distinct().Select(s => new SkillLevel(s, 1))],
    };

    private static Activity Activity(HhcrspData.Patient patient, HhcrspData.Care care, int location, int number) => new()
    {
        Id = $"{patient.Id}/{number}/{care.Service}",
        Location = location,
        Windows = [new TimeWindow(patient.Earliest, TimeWindow.Forever)],
        SoftLatest = patient.Latest,
        LateCost = 1,
        Service = care.Duration,
    };

    // Even one caregiver doing everything after the last window closes costs less than one patient left out.
    private static long Penalty(HhcrspData data)
    {
        long longest = data.Distances.Length == 0 ? 1 : data.Distances.Where(d => d < TravelMatrix.Unreachable).DefaultIfEmpty(1).Max();
        var cares = data.Patients.Sum(p => p.Cares.Count);
        long lastWindow = data.Patients.Select(p => p.Latest).DefaultIfEmpty(0).Max();
        var work = data.Patients.Sum(p => p.Cares.Sum(c => (long)c.Duration) + Math.Max(0, p.MaxGap == TimeWindow.Forever ? 0 : p.MaxGap));
        var latest = lastWindow + work + (2L * longest * cares);
        return UnservedPenalty.Capped(((Int128)latest * (cares + 1)) + (2L * longest * cares) + 1, data.Patients.Count);
    }
}
