using Dispatch.Core.Domain.Plans;
using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;

namespace Dispatch.Planning.Siting;

/// <summary>Chooses sites: greedily, then exactly by CP-SAT with that as its hint. The better of both stands; without OR-Tools the greedy one does.</summary>
/// <param name="solver">OR-Tools, or what stands in where it cannot be had.</param>
/// <param name="clock">Clock of the seconds told.</param>
public sealed class SiteChooser(ICpSolver solver, TimeProvider clock)
{
    /// <summary>Chooses.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="limit">Time given to CP-SAT.</param>
    /// <param name="cancel">Ends early; the best choice so far stands.</param>
    public SitingAnswer Choose(SitingProblem problem, TimeSpan limit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var greedy = GreedySites.Choose(problem, cancel);
        var greedyValue = ValueOf(problem, greedy);
        var plain = new SitingAnswer([.. greedy.Order()], PlanDecider.Greedy, greedyValue, TrivialBound(problem), greedyValue, 0, solver.Unavailable?.Code);
        if (solver.Unavailable is not null || problem.New == 0 || plain.Gap == 0)
            return plain;
        var model = SitingModel.Of(problem);
        model.Hint(greedy.ToHashSet());
        var begun = clock.GetTimestamp();
        var result = solver.Solve(model.Builder.Model, Parameters(), limit, cancel);
        plain = plain with { Seconds = clock.GetElapsedTime(begun).TotalSeconds, Fault = result.Fault?.Code };
        return result.HasSolution ? Better(problem, plain, model, result) : plain;
    }

    /// <summary>The value of any choice of new sites.</summary>
    internal static long ValueOf(SitingProblem problem, IEnumerable<int> chosen) => SiteLoads.Value(
        problem, chosen.Concat(Enumerable.Range(0, problem.Sites.Length).Where(s => problem.Sites[s].IsOpen)).ToHashSet());

    private static SatParameters Parameters() => new() { LinearizationLevel = 2 };

    private static SitingAnswer Better(SitingProblem problem, SitingAnswer plain, SitingModel model, CpResult result)
    {
        var chosen = model.Read(result);
        var value = ValueOf(problem, chosen);
        var isBetter = !SiteLoads.IsBetter(problem.Goal, plain.Value, value);
        var best = isBetter ? plain with { Chosen = [.. chosen], By = PlanDecider.OrTools, Value = value } : plain;
        var bound = model.BoundOf(result);
        return best with { Bound = result.IsOptimal ? best.Value : Tighter(problem, bound, best) };
    }

    private static long Tighter(SitingProblem problem, long bound, SitingAnswer best) => problem.Goal == SitingGoal.Cover
        ? Math.Max(best.Value, Math.Min(bound, best.Bound))
        : Math.Min(best.Value, Math.Max(bound, best.Bound));

    /// <summary>Everybody within reach of any site, covered; everybody's shortest walk.</summary>
    private static long TrivialBound(SitingProblem problem) => problem.Goal == SitingGoal.Cover
        ? problem.Weights.Where((_, point) => !problem.Ways[point].IsEmpty).Sum(w => (long)w)
        : problem.Weights.Select((w, point) => (long)w * (problem.Ways[point].IsEmpty ? problem.FarMetres : Math.Min(problem.FarMetres, problem.Ways[point][0].Metres))).Sum();
}
