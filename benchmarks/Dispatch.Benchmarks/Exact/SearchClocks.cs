using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;

namespace Dispatch.Benchmarks.Exact;

/// <summary>What a plan's routes would cost with the clocks of the search's own timing policy (docs/decisions/0007).</summary>
internal static class SearchClocks
{
    /// <summary>The cost; null where the policy finds no clocks for these routes inside the hard rules.</summary>
    public static long? CostOf(Problem problem, Solution plan)
    {
        var flat = new FlatProblem(problem);
        IEnumerable<int[][]> choices = [[]];
        for (var v = 0; v < problem.Vehicles.Length; v++)
        {
            var sequences = Sequences(flat, v, plan.Routes.FirstOrDefault(r => r.Vehicle == v)).ToList();
            choices = [.. choices.SelectMany(_ => sequences, (before, next) => (int[][])[.. before, next])];
        }

        return choices.Min(choice => CostOf(flat, choice));
    }

    private static long? CostOf(FlatProblem problem, int[][] sequences)
    {
        try
        {
            var state = new PlanState(problem);
            state.Load(sequences);
            return state.Cost;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The route's nodes; breaks that the plan leaves out stand first or last, in every way.</summary>
    private static IEnumerable<int[]> Sequences(FlatProblem problem, int vehicle, Route? route)
    {
        var breaks = problem.Vehicles[vehicle].Breaks;
        var steps = route?.Steps ?? [];
        int[] nodes = [.. steps.Where(s => s.Kind is StepKind.Activity or StepKind.Load or StepKind.Break).Select(s => s.Kind switch
        {
            StepKind.Activity => s.Index,
            StepKind.Load => problem.FirstLoad + s.Index,
            _ => breaks[s.Index],
        })];
        var missing = breaks.Except(nodes).ToArray();
        return Enumerable.Range(0, missing.Length + 1).Select(split => (int[])[.. missing[..split], .. nodes, .. missing[split..]]);
    }
}
