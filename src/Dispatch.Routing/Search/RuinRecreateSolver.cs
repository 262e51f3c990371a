using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.Recombination;
using Dispatch.Routing.Timing;

namespace Dispatch.Routing.Search;

/// <summary>
/// The search: ruin by string removal and recreate by greedy insertion with blinks under simulated annealing (Christiaens and Vanden
/// Berghe 2020), over an insertion kernel that knows every rule. With several threads each anneals on its own random numbers, and at fixed
/// points their plans come together (<see cref="SearchRun"/>), so that the answer depends on problem, seed, threads and iteration limit alone.
/// </summary>
/// <param name="cpSolver">OR-Tools, which now and then chooses among the routes met; null or unavailable: the search alone.</param>
public sealed class RuinRecreateSolver(ICpSolver? cpSolver = null) : ISolver
{
    private const int Rounds = 40;

    /// <summary>Share of a time limit that is left for the last pass over the clocks, where they can matter.</summary>
    private const double ClocksShare = 0.05;

    /// <inheritdoc />
    /// <exception cref="ArgumentException">Neither a time nor an iteration limit is given, or threads is below 1.</exception>
    public Solution Solve(Problem problem, SolveOptions options, IProgress<SolveProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        if (options.TimeLimit is null && options.IterationLimit is null)
            throw new ArgumentException("A time limit or an iteration limit is needed.", nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        var whole = new Budget(options, cancel);
        var flat = new FlatProblem(problem);
        var finishes = ExactFinish.Pays(flat, cpSolver);
        var kept = finishes ? ExactFinish.TimeShare : flat.Uniform || flat.Tripwise ? 0 : ClocksShare;
        var searching = options with { TimeLimit = options.TimeLimit * (1 - kept) };
        var budget = whole.Within(searching);
        var recombiner = cpSolver is { Unavailable: null } ? new Recombiner(flat, cpSolver, searching, cancel) : null;
        var run = Prepare(flat, searching, budget, recombiner, progress);
        run.Report();
        for (var round = 0; round < Rounds && !budget.Ended; round++)
            run.Round(round);
        var state = new PlanState(flat);
        state.Load(run.Best.Sequences);
        var (plan, saved) = FinalClocks.Of(problem, SolutionWriter.Write(state, new UnservedExplainer(state).ReasonOf), whole.Microseconds(FinalClocks.Allowance));
        if (finishes && recombiner is { Stopped: false })
            return Finish(new ExactFinish(state, cpSolver!, options, whole, cancel), run, plan, state.Cost - saved);
        if (saved > 0)
            run.Report(state.Cost - saved);
        return plan;
    }

    private static Solution Finish(ExactFinish finish, SearchRun run, Solution plan, long cost)
    {
        var (better, least) = finish.Of(plan, cost);
        run.Report(least, finish);
        return better;
    }

    private static SearchRun Prepare(FlatProblem flat, SolveOptions options, Budget budget, Recombiner? recombiner, IProgress<SolveProgress>? progress)
    {
        var factory = new WorkerFactory(flat, options.Seed, recombiner);
        var first = factory.General(collects: !flat.Uniform);
        var state = new PlanState(flat);
        first.Construct(budget, options.Start);
        if (flat.Groups.Length > 0)
            first.Confirm(state);
        var plan = PlanSketch.BestOf(first);
        ISearchWorker[] workers = flat.Uniform
            ? [.. Enumerable.Range(0, options.Threads).Select(_ => factory.Uniform())]
            : [first, .. Enumerable.Range(1, options.Threads - 1).Select(_ => factory.General())];
        foreach (var w in workers.Where(w => w != first))
            w.Adopt(plan.Sequences);
        var team = new RegionTeam(workers, flat, factory.Adjacency, factory.Fork());
        return new SearchRun(workers, plan, state)
        {
            Annealing = new Annealing(budget, HeatOf(flat, options, first), Rounds),
            Budget = budget,
            Team = team.Pays(plan.Sequences) ? team : null,
            Recombiner = recombiner,
            Progress = progress,
        };
    }

    private static Heat HeatOf(FlatProblem flat, SolveOptions options, SearchWorker first)
    {
        var heat = Heat.Of(flat, first.CostScale(), first.AverageStops);
        return options.Start is null ? heat : heat.Mending();
    }
}
