using Dispatch.Core.Domain.Plans;
using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;

namespace Dispatch.Planning.Siting;

/// <summary>
/// Chooses sites: greedily, bettered and bounded by prices (<see cref="SiteSearch"/>), and what these leave open exactly by CP-SAT. Without OR-Tools the bettered
/// choice stands with its bound.
/// </summary>
/// <param name="solver">OR-Tools, or what stands in where it cannot be had.</param>
/// <param name="clock">Clock of the seconds told.</param>
public sealed class SiteChooser(ICpSolver solver, TimeProvider clock)
{
    private const double ShareOfSearch = 0.4;
    private static readonly TimeSpan _least = TimeSpan.FromSeconds(1);

    /// <summary>Chooses.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="limit">Time given to the search and to CP-SAT together; the greedy choice comes before.</param>
    /// <param name="cancel">Ends early; the best choice so far stands.</param>
    public SitingAnswer Choose(SitingProblem problem, TimeSpan limit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var greedy = GreedySites.Choose(problem, cancel);
        var greedyValue = ValueOf(problem, greedy);
        var begun = clock.GetTimestamp();
        var share = solver.Unavailable is null ? limit * ShareOfSearch : limit;
        var search = new SiteSearch(problem, () => cancel.IsCancellationRequested || clock.GetElapsedTime(begun) > share);
        search.Run(greedy, greedyValue);
        var found = new SitingAnswer(
            [.. search.Chosen.Order()], PlanDecider.Greedy, problem.Turned(search.Saved), problem.Turned(search.Bound), greedyValue, clock.GetElapsedTime(begun).TotalSeconds, solver.Unavailable?.Code);
        if (solver.Unavailable is not null || found.Gap == 0 || cancel.IsCancellationRequested)
            return found;
        var left = limit - clock.GetElapsedTime(begun);
        var cut = search.Cut();
        var model = SitingModel.Of(cut.Problem);
        model.Hint(cut.Within(found.Chosen));
        var result = solver.Solve(model.Builder.Model, new SatParameters { LinearizationLevel = 2 }, left > _least ? left : _least, cancel);
        found = found with { Seconds = clock.GetElapsedTime(begun).TotalSeconds, Fault = result.Fault?.Code };
        return result.HasSolution ? Better(problem, found, cut.Whole(model.Read(result)), result.IsOptimal, model.BoundOf(result)) : found;
    }

    /// <summary>The value of any choice of new sites.</summary>
    internal static long ValueOf(SitingProblem problem, IEnumerable<int> chosen) => SiteLoads.Value(
        problem, chosen.Concat(Enumerable.Range(0, problem.Sites.Length).Where(s => problem.Sites[s].IsOpen)).ToHashSet());

    /// <summary>The better of both; what CP-SAT proved of what was left holds for the whole, since nothing better lies outside.</summary>
    private static SitingAnswer Better(SitingProblem problem, SitingAnswer found, List<int> chosen, bool isOptimal, long bound)
    {
        var value = ValueOf(problem, chosen);
        var best = SiteLoads.IsBetter(problem.Goal, found.Value, value) ? found : found with { Chosen = [.. chosen], By = PlanDecider.OrTools, Value = value };
        var tight = problem.Goal == SitingGoal.Cover ? Math.Max(best.Value, Math.Min(bound, best.Bound)) : Math.Min(best.Value, Math.Max(bound, best.Bound));
        return best with { Bound = isOptimal ? best.Value : tight };
    }
}
