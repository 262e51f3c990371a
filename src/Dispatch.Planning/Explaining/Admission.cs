using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.Explaining.Changes;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining;

/// <summary>
/// Tries changes for one request of a plan: does some plan of the changed day serve it and everything that was served before? Some people's routes are planned anew
/// from what they are; the rest of the day stays. Every yes was proven by the checker on the whole day.
/// </summary>
/// <param name="problem">The day.</param>
/// <param name="plan">Its plan, which keeps the rules.</param>
/// <param name="solver">The search.</param>
/// <param name="clock">Its clock.</param>
/// <param name="options">How far to look.</param>
internal sealed class Admission(Problem problem, Solution plan, ISolver solver, TimeProvider clock, ExplainOptions options)
{
    /// <summary>What leaving anything out costs while it is tried: more than anything else.</summary>
    private const long Everything = 1_000_000_000_000;

    /// <summary>Parts of at most so many activities are looked into thoroughly.</summary>
    private const int Small = 40;

    /// <summary>What a time unit beyond the limit of working time costs while it is tried: nothing more than others, or much, but less than leaving something out.</summary>
    private static readonly ImmutableArray<long> _beyondHours = [0, 1_000_000];

    /// <summary>The plan with all of the changes that serves the request, judged; null: none was found.</summary>
    /// <param name="request">The request, not served in the plan.</param>
    /// <param name="changes">The changes, all at once.</param>
    /// <param name="people">Whose routes may change.</param>
    /// <param name="isFinal">Search on for a cheap one; else the first will do.</param>
    /// <param name="cancel">Ends the search; then there is no answer.</param>
    public (Problem Problem, Solution Plan, Certificate Certificate)? Try(
        int request, IEnumerable<Change> changes, IReadOnlyCollection<int> people, bool isFinal, CancellationToken cancel)
    {
        var changed = Problem.Create(changes.Aggregate(problem, (p, change) => change.Apply(p)));
        HashSet<int> region = [.. people, .. Enumerable.Range(problem.Vehicles.Length, changed.Vehicles.Length - problem.Vehicles.Length)];
        var slice = ProblemSlice.Of(changed, region, [.. Doing(region), request], plan);
        if (!slice.Requests.Contains(request))
            return null;
        var part = Problem.Create(slice.Problem with { Requests = [.. slice.Problem.Requests.Select(r => r with { UnservedPenalty = Everything })] });
        (Problem, Solution, Certificate)? Proven(Problem tried, bool isSearchedOn)
        {
            if (Solve(tried, slice.Inside(plan), isSearchedOn, cancel) is not { Unserved.IsEmpty: true } found)
                return null;
            var whole = slice.Outside(plan, found);
            whole = whole with { Unserved = [.. whole.Unserved.Where(u => u.Request != request)] };
            var certificate = SolutionChecker.Check(changed, whole);
            return certificate.Feasible ? (changed, whole, certificate) : null;
        }

        return Proven(isFinal || part.Activities.Length <= Small ? part : WithoutClockPrices(part), isFinal) ?? (WaitsForMates(part) ? _beyondHours.Select(cost => Proven(WithSoftHours(part, cost), isSearchedOn: true)).FirstOrDefault(p => p is not null) : null);
    }

    /// <summary>A large part without prices that clocks change: where only a yes is asked for, the last pass over the clocks, which takes the longest, has nothing to do.</summary>
    private static Problem WithoutClockPrices(Problem part) => Problem.Create(part with
    {
        MaxLatenessCost = 0,
        Vehicles = [.. part.Vehicles.Select(v => v with { WorkCost = 0, OvertimeCost = 0, WorkSteps = [] })],
        Activities = [.. part.Activities.Select(a => a with { EarlyCost = 0, LateCost = 0, StaleCost = 0 })],
        Requests = [.. part.Requests.Select(r => r with { Roles = [.. r.Roles.Select(role => role with { Published = null })] })],
    });

    /// <summary>
    /// The search has teams begin as soon as they can and may so use up somebody's hours; only its last pass over the clocks lets them begin later.
    /// </summary>
    private static bool WaitsForMates(Problem part) => part.Links.Length > 0 && part.Activities.Length <= Small && part.Vehicles.Any(v => v.MaxWork < TimeWindow.Forever);

    /// <summary>Working time beyond the limit is priced instead of forbidden: the last pass over the clocks then brings it back, where that can be. The checker has the last word.</summary>
    private static Problem WithSoftHours(Problem part, long cost) => Problem.Create(part with
    {
        Vehicles = [.. part.Vehicles.Select(v => v.MaxWork == TimeWindow.Forever ? v : v with
        {
            MaxWork = TimeWindow.Forever, RegularWork = v.MaxWork, RegularEnd = TimeWindow.Forever, OvertimeCost = cost,
        })],
    });

    /// <summary>Whether a plan would not do without the change; where that is not told easily, yes.</summary>
    public bool IsUsed(Change change, Solution changed)
    {
        if (change is not LongerShift longer)
            return true;
        var vehicle = problem.Vehicles[longer.Vehicle];
        return changed.Routes.FirstOrDefault(r => r.Vehicle == longer.Vehicle) is { } route
            && (longer.IsEarlier ? route.Steps[0].Start < vehicle.Shift.Earliest : route.Steps[^1].Departure > vehicle.Shift.Latest
                || route.Steps[^1].Departure - route.Steps[0].Start > vehicle.MaxWork);
    }

    private Solution? Solve(Problem part, Solution start, bool isFinal, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var watch = isFinal ? null : new Enough(enough);
        var solution = solver.Solve(part, new SolveOptions { Start = start, IterationLimit = Math.Clamp(options.Work / Math.Max(1, part.Activities.Length), options.LeastIterations, options.Iterations), Seed = options.Seed, Clock = clock }, watch, enough.Token);
        cancel.ThrowIfCancellationRequested();
        return solution;
    }

    private IEnumerable<int> Doing(HashSet<int> region)
    {
        var done = plan.Routes.Where(r => region.Contains(r.Vehicle)).SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).Select(s => s.Index).ToHashSet();
        return Enumerable.Range(0, problem.Requests.Length).Where(r => problem.Requests[r].Roles.Any(role => role.Activities.Any(done.Contains)));
    }

    /// <summary>Ends a search as soon as everything is served.</summary>
    private sealed class Enough(CancellationTokenSource end) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value)
        {
            if (value.Unserved == 0)
                end.Cancel();
        }
    }
}
