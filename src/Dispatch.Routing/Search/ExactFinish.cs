using Dispatch.Routing.Checking;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.OrTools.Exact;

namespace Dispatch.Routing.Search;

/// <summary>
/// The end of a search on a small day: OR-Tools is asked for any plan that is cheaper than the search's. One that the checker finds to be so is taken; where there is
/// none, the search's plan is proven to be a cheapest one.
/// </summary>
internal sealed class ExactFinish(PlanState state, ICpSolver solver, SolveOptions options, Budget budget, CancellationToken cancel)
{
    /// <summary>Share of a time limit that is left for it.</summary>
    public const double TimeShare = 0.5;

    /// <summary>CP-SAT's deterministic time where iterations are the measure; the proof of most small days takes a hundredth.</summary>
    private const double MostDeterministic = 3;
    private static readonly TimeSpan _net = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _least = TimeSpan.FromMilliseconds(150);

    /// <summary>No plan costs less, cost units; null where nothing is proven.</summary>
    public long? Bound { get; private set; }

    /// <summary>What it did.</summary>
    public RecombinationShare Share { get; private set; }

    /// <summary>Whether it is tried: where plans are priced at their cheapest clocks.</summary>
    public static bool Pays(FlatProblem problem, ICpSolver? solver) => solver is { Unavailable: null } && PlanPrice.Exact(problem);

    /// <summary>A cheaper plan, or the one given.</summary>
    /// <param name="plan">The search's plan.</param>
    /// <param name="cost">Its cost.</param>
    public (Solution Plan, long Cost) Of(Solution plan, long cost)
    {
        var wall = Wall();
        if (cost == 0 || wall < _least || cancel.IsCancellationRequested)
            return (plan, cost);
        var problem = state.Problem.Source;
        var started = options.Clock.GetTimestamp();
        var answer = new ExactSolver(solver).Cheaper(problem, cost, new ExactOptions
        {
            TimeLimit = wall,
            DeterministicTime = options.IterationLimit is null ? null : MostDeterministic,
            Seed = options.Seed,
        }, cancel);
        Share = ShareOf(answer.Reason?.Code) with { Time = options.Clock.GetElapsedTime(started) };
        if (answer.Status == ExactStatus.Infeasible)
            Bound = cost;
        if (answer.Solution is not { } found || SolutionChecker.Check(problem, found) is not { Feasible: true } judged || judged.Cost.Total >= cost)
            return (plan, cost);
        Bound = answer.Bound;
        Share = Share with { Gains = 1, Gain = cost - judged.Cost.Total };
        return (Explained(found), judged.Cost.Total);
    }

    /// <summary>One model that was answered, one that was lost, or none where the day is too large for a model.</summary>
    private static RecombinationShare ShareOf(string? reason) => reason switch
    {
        null or ExactCodes.OutOfTime => new RecombinationShare { Models = 1 },
        ExactCodes.TooLarge => default,
        _ => new RecombinationShare { Lost = 1 },
    };

    private TimeSpan Wall()
    {
        if (options.TimeLimit is not { } limit)
            return _net;
        var left = limit - budget.Elapsed;
        return options.IterationLimit is not null && left > _net ? _net : left;
    }

    /// <summary>The plan with the reasons of what stays undone; where the kernel's clocks cannot serve as much, they stay "no room", as the exact plan says.</summary>
    private Solution Explained(Solution plan)
    {
        WarmStart.Load(state, plan);
        var undone = plan.Unserved.Select(u => u.Request).ToHashSet();
        if (Enumerable.Range(0, state.Problem.RequestCount).Any(r => state.Served(r) == undone.Contains(r)))
            return plan;
        var explainer = new UnservedExplainer(state);
        return plan with { Unserved = [.. plan.Unserved.Select(u => u with { Reason = explainer.ReasonOf(u.Request) })] };
    }
}
