using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>Writes the checker's certificate in the plan's words.</summary>
internal static class CertificateWriter
{
    public static PlanCertificate Write(BuiltProblem built, Solution solution, Certificate c)
    {
        var offsets = Offsets(built, solution);
        ImmutableArray<PlanViolation> All(ImmutableArray<Violation> list) =>
            [.. list.Select(v => Violation(built, v, v.Step < 0 ? null : v.Step + offsets.GetValueOrDefault(v.Vehicle)))];
        return new PlanCertificate
        {
            Feasible = c.Feasible,
            HardViolations = All(c.Violations),
            SoftViolations = All(c.SoftViolations),
            Cost = Write(c.Cost),
            Served = c.Served,
            Unserved = c.Unserved,
            People = solution.Routes.Select(r => built.Index.Vehicles[r.Vehicle].Staff.Id).Distinct().Count(),
            Trips = c.Trips,
            DistanceMetres = c.Distance,
            TravelSeconds = c.TravelTime,
            ProblemHash = c.ProblemHash,
            SolutionHash = c.SolutionHash,
        };
    }

    /// <summary>One violation; the subject is the activity's first order where the code speaks of an activity.</summary>
    public static PlanViolation Violation(BuiltProblem built, Violation v, int? sequence)
    {
        var activity = v.Step >= 0 && (uint)v.Subject < (uint)built.Index.Activities.Length;
        return new PlanViolation
        {
            Code = v.Code,
            StaffId = v.Vehicle >= 0 ? built.Index.Vehicles[v.Vehicle].Staff.Id : null,
            Sequence = sequence,
            SubjectId = activity ? built.Index.Activities[v.Subject].Items[0].Id : null,
            Value = v.Value,
            Limit = v.Limit,
            CostMilliFen = v.Cost,
        };
    }

    /// <summary>Where each vehicle's steps begin among the stops of its person.</summary>
    private static Dictionary<int, int> Offsets(BuiltProblem built, Solution solution)
    {
        var offsets = new Dictionary<int, int>();
        foreach (var shifts in solution.Routes.GroupBy(r => built.Index.Vehicles[r.Vehicle].Staff.Id))
        {
            var count = 0;
            foreach (var route in shifts)
            {
                offsets[route.Vehicle] = count;
                count += route.Steps.Length;
            }
        }

        return offsets;
    }

    /// <summary>The terms that are not 0, by name.</summary>
    public static ImmutableSortedDictionary<string, long> Terms(CostTerms cost) =>
        cost.Named().Where(t => t.Cost != 0).ToImmutableSortedDictionary(t => t.Key, t => t.Cost, StringComparer.Ordinal);

    /// <summary>A cost of the search in the plan's words.</summary>
    public static PlanCost Write(CostTerms cost) => new()
    {
        Fixed = cost.Fixed,
        Trips = cost.Trips,
        Distance = cost.Distance,
        TravelTime = cost.TravelTime,
        Compactness = cost.Compactness,
        Work = cost.Work,
        Overtime = cost.Overtime,
        Fairness = cost.Fairness,
        Lateness = cost.Lateness,
        Earliness = cost.Earliness,
        Staleness = cost.Staleness,
        Preference = cost.Preference,
        Change = cost.Change,
        MaxLateness = cost.MaxLateness,
        Unserved = cost.Unserved,
    };
}
