using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.Recombination;

namespace Dispatch.Routing.Search;

/// <summary>
/// The search: ruin by string removal and recreate by greedy insertion with blinks under simulated annealing (Christiaens and Vanden
/// Berghe 2020), over an insertion kernel that knows every rule. With several threads each anneals on its own random numbers; at fixed
/// points all continue from the best plan, so that the answer depends on problem, seed, threads and iteration limit alone.
/// </summary>
/// <param name="cpSolver">OR-Tools, which now and then chooses among the routes met; null or unavailable: the search alone.</param>
public sealed class RuinRecreateSolver(ICpSolver? cpSolver = null) : ISolver
{
    private const int Rounds = 40;
    private const int NeighbourhoodWidth = 50;
    private const int ClockEvery = 16;

    // Shares of the average cost per served activity. Where steps are cheap (uniform problems) the search can wander farther before it settles.
    private static readonly (double Start, double End) _temperature = (1, 0.005);
    private static readonly (double Start, double End) _uniformTemperature = (3, 0.02);
    private static readonly (double Start, double End) _tripTemperature = (1, 0.01);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">Neither a time nor an iteration limit is given, or threads is below 1.</exception>
    public Solution Solve(Problem problem, SolveOptions options, IProgress<SolveProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        if (options.TimeLimit is null && options.IterationLimit is null)
            throw new ArgumentException("A time limit or an iteration limit is needed.", nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        var budget = new Budget(options, cancel);
        var flat = new FlatProblem(problem);
        var adjacency = new Adjacency(flat);
        var neighbourhood = flat.Uniform || flat.Tripwise ? new Neighbourhood(flat, NeighbourhoodWidth) : null;
        var recombiner = cpSolver is { Unavailable: null } ? new Recombiner(flat, cpSolver, options, cancel) : null;
        var seeds = new Rng(options.Seed);
        var workers = Enumerable.Range(0, options.Threads).Select(_ => new SearchWorker(flat, adjacency, neighbourhood, seeds.NextBits(), recombiner?.NewPool())).ToArray();
        var run = new Run(workers, budget, recombiner, progress) { Judge = flat.Groups.Length > 0 ? new PlanState(flat) : null };
        workers[0].Construct(budget);
        run.Confirm(workers[0]);
        run.Report(workers[0]);
        for (var w = 1; w < workers.Length; w++)
            workers[w].Adopt(workers[0].BestSequences());
        var scale = workers[0].CostScale();
        var (start, end) = flat.Uniform ? _uniformTemperature : flat.Tripwise ? _tripTemperature : _temperature;
        var heat = new Heat(scale * start, scale * end);
        for (var round = 0; round < Rounds && !budget.Ended; round++)
            RunRound(run, round, heat);
        var best = run.Best;
        best.State.Load(best.BestSequences());
        var reasons = new UnservedExplainer(best.State);
        return SolutionWriter.Write(best.State, reasons.ReasonOf);
    }

    private static void RunRound(Run run, int round, Heat heat)
    {
        var workers = run.Workers;
        if (workers.Length == 1)
            Anneal(workers[0], round, heat, run.Budget, 1);
        else
            Parallel.ForEach(workers, new ParallelOptions { MaxDegreeOfParallelism = workers.Length }, w => Anneal(w, round, heat, run.Budget, workers.Length));
        foreach (var w in workers)
            run.Confirm(w);
        var best = run.Best;
        if (run.Recombiner?.Improve(round, best.BestSequences(), run.Budget.Elapsed) is { } better)
            best.Adopt(better);
        run.Report(best);
        foreach (var w in workers)
        {
            if (w != best)
                w.Adopt(best.BestSequences());
        }
    }

    private static void Anneal(SearchWorker worker, int round, Heat heat, Budget budget, int threads)
    {
        var share = budget.RoundIterations(round, Rounds, threads);
        var averageStops = Tours.AverageStops(worker.State);
        var progress = (double)round / Rounds;
        for (long i = 0; i < share; i++)
        {
            if (i % ClockEvery == 0)
            {
                if (budget.RoundEnded(round, Rounds))
                    break;
                progress = budget.Progress(round, Rounds, share == long.MaxValue ? 0 : (double)i / share);
            }

            worker.Step(heat.At(progress), averageStops);
        }
    }

    /// <summary>Temperatures at the beginning and at the end, cost units; they fall by equal factors.</summary>
    private readonly record struct Heat(double Start, double End)
    {
        public double At(double progress) => Start * Math.Pow(End / Start, progress);
    }

    /// <summary>What one solve works with.</summary>
    private sealed record Run(SearchWorker[] Workers, Budget Budget, Recombiner? Recombiner, IProgress<SolveProgress>? Progress)
    {
        public SearchWorker Best => Workers.MinBy(w => w.BestCost)!;

        /// <summary>A state of its own for timing plans from nothing; null where no stops are tied and a plan always holds.</summary>
        public PlanState? Judge { get; init; }

        public void Confirm(SearchWorker worker)
        {
            if (Judge is not null)
                worker.Confirm(Judge);
        }

        public void Report(SearchWorker best) =>
            Progress?.Report(new SolveProgress(Workers.Sum(w => w.Iterations), Budget.Elapsed, best.BestCost, best.BestUnserved, best.BestVehicles)
            {
                Recombination = Recombiner?.Share,
            });
    }
}
