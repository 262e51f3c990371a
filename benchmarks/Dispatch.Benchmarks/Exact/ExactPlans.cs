using System.Globalization;
using System.Text;
using Dispatch.Routing.Model;

namespace Dispatch.Benchmarks.Exact;

/// <summary>Both plans of a case, step by step: what the search missed is seen at a glance.</summary>
internal static class ExactPlans
{
    public static string Text(Problem problem, Solution search, Solution? optimum)
    {
        var text = new StringBuilder();
        Append(text, problem, search, "search");
        if (optimum is not null)
            Append(text, problem, optimum, "optimum");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Problem problem, Solution plan, string title)
    {
        text.Append(title).Append('\n');
        foreach (var route in plan.Routes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {problem.Vehicles[route.Vehicle].Id}:");
            foreach (var step in route.Steps)
                text.Append(CultureInfo.InvariantCulture, $" {Name(problem, route, step)} {step.Arrival}/{step.Start}-{step.Departure}");
            text.Append('\n');
        }

        text.Append("  unserved: ").AppendJoin(' ', plan.Unserved.Select(u => problem.Requests[u.Request].Id)).Append('\n');
    }

    private static string Name(Problem problem, Route route, Step step) => step.Kind switch
    {
        StepKind.Activity => problem.Activities[step.Index].Id + (problem.Vehicles[route.Vehicle].LockedPrefix.Contains(step.Index) ? "*" : ""),
        StepKind.Load => "[" + problem.Depots[step.Index].Id + "]",
        StepKind.Break => "(" + problem.Vehicles[route.Vehicle].Breaks[step.Index].Id + ")",
        _ => step.Kind.ToString(),
    };
}
