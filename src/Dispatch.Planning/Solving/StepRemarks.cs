using Dispatch.Routing.Checking;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Solving;

/// <summary>What the checker finds, in the causes that VROOM knows where it knows one; our own code stands beside it always.</summary>
internal static class StepRemarks
{
    private static readonly Dictionary<string, string> _causes = new(StringComparer.Ordinal)
    {
        [ViolationCodes.Window] = "delay",
        [ViolationCodes.BreakWindow] = "delay",
        [ViolationCodes.ShiftEnd] = "delay",
        [ViolationCodes.ShiftStart] = "lead_time",
        [ViolationCodes.Capacity] = "load",
        [ViolationCodes.Activities] = "max_tasks",
        [ViolationCodes.Skill] = "skills",
        [ViolationCodes.RoleOrder] = "precedence",
        [ViolationCodes.RoleSplit] = "precedence",
        [ViolationCodes.RequestPartial] = "precedence",
        [ViolationCodes.ShipmentSplit] = "precedence",
        [ViolationCodes.BreakMissing] = "missing_break",
        [ViolationCodes.TravelTime] = "max_travel_time",
        [ViolationCodes.Distance] = "max_distance",
    };

    /// <summary>The remarks on a solution, hard rules first.</summary>
    public static IReadOnlyList<StepRemark> Of(Problem problem, Solution solution, Certificate certificate) =>
        [.. certificate.Violations.Select(v => Of(v, problem, solution)), .. certificate.SoftViolations.Select(v => Of(v, problem, solution))];

    private static StepRemark Of(Violation violation, Problem problem, Solution solution)
    {
        var cause = _causes.GetValueOrDefault(violation.Code, violation.Code[(violation.Code.IndexOf('_', StringComparison.Ordinal) + 1)..].ToLowerInvariant());
        if (cause == "delay" && violation.Value < violation.Limit)
            cause = "lead_time";
        long? duration = cause is "delay" or "lead_time" ? Math.Abs(violation.Value - violation.Limit) : null;
        var (vehicle, step) = Place(violation, problem, solution);
        return new StepRemark(vehicle, step, cause, duration, violation.Code, violation.Value, violation.Limit);
    }

    /// <summary>Findings about a request are shown where the first of it is done.</summary>
    private static (int Vehicle, int Step) Place(Violation violation, Problem problem, Solution solution)
    {
        if (violation.Vehicle >= 0 || violation.Code != ViolationCodes.RequestPartial || (uint)violation.Subject >= (uint)problem.Requests.Length)
            return (violation.Vehicle, violation.Step);
        var activities = problem.Requests[violation.Subject].Roles.SelectMany(r => r.Activities).ToHashSet();
        foreach (var route in solution.Routes)
        {
            for (var i = 0; i < route.Steps.Length; i++)
            {
                if (route.Steps[i].Kind == StepKind.Activity && activities.Contains(route.Steps[i].Index))
                    return (route.Vehicle, i);
            }
        }

        return (-1, -1);
    }
}
