using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;

namespace Dispatch.Routing.Recombination;

/// <summary>
/// Lets OR-Tools choose which routes to keep: set partitioning over the routes the search met, region by region where the plan is large, hinted
/// with the best plan. Every answer is timed anew by the kernel and taken only when it is feasible and cheaper, so the plan never gets worse.
/// Recombination of pooled routes: Foster and Ryan 1976, Rochat and Taillard 1995, Subramanian, Uchoa and Ochi 2013.
/// </summary>
internal sealed class Recombiner
{
    private const int FirstRows = 120;
    private const int LeastRows = 60;
    private const int MostRows = 400;
    private const double Grow = 1.25;
    private const double Shrink = 0.7;
    private const int MaxColumns = 3000;
    private const int LostInARow = 2;
    private readonly FlatProblem _p;
    private readonly ICpSolver _solver;
    private readonly SolveOptions _options;
    private readonly RecombinationPlan _when;
    private readonly VehicleClasses _classes;
    private readonly Incumbent _plan;
    private readonly RegionFinder _regions;
    private readonly long[] _prices;
    private readonly List<RoutePool> _pools = [];
    private readonly CancellationToken _cancel;
    private int _rows = FirstRows;
    private int _lost;

    public Recombiner(FlatProblem problem, ICpSolver solver, SolveOptions options, CancellationToken cancel)
    {
        (_p, _solver, _options, _cancel) = (problem, solver, options, cancel);
        _when = new RecombinationPlan(options);
        _classes = new VehicleClasses(problem);
        _plan = new Incumbent(problem, _classes);
        _regions = new RegionFinder(problem);
        _prices = new long[problem.Roles.Length];
        Stopped = solver.Unavailable is not null;
    }

    /// <summary>Whether OR-Tools is not asked any more: it can not be had, was cancelled, or failed too often.</summary>
    public bool Stopped { get; private set; }

    /// <summary>What it did so far.</summary>
    public RecombinationShare Share { get; private set; }

    /// <summary>A pool for one more search thread.</summary>
    public RoutePool NewPool()
    {
        var pool = new RoutePool(_p, _classes);
        _pools.Add(pool);
        return pool;
    }

    /// <summary>Sequences of a cheaper plan than the best one given; null when it is not yet due or found none.</summary>
    public int[][]? Improve(int round, int[][] best, TimeSpan elapsed)
    {
        if (Stopped || !_when.Due(round))
            return null;
        var started = _options.Clock.GetTimestamp();
        if (!_plan.Load(best))
            return null;
        var before = _plan.Cost;
        Run(_when.For(round, elapsed));
        var time = _options.Clock.GetElapsedTime(started);
        _when.Note(time, before - _plan.Cost, before);
        Share = Share with { Time = Share.Time + time, Gain = Share.Gain + before - _plan.Cost };
        return _plan.Cost < before ? _plan.Sequences : null;
    }

    private void Run(Allowance allowance)
    {
        if (!allowance.Suffices)
            return;
        var pooled = ColumnGathering.Gather(_p, _pools);
        var unproven = 0;
        foreach (var vehicles in _regions.Find(_plan, pooled.All, _rows))
        {
            if (Stopped || !allowance.Suffices)
                break;
            var started = _options.Clock.GetTimestamp();
            var (work, proven) = Recombine(Region.Around(_p, _plan, vehicles), pooled, allowance.Half);
            allowance = allowance.Less(_options.Clock.GetElapsedTime(started), work);
            unproven += proven ? 0 : 1;
        }

        // What is solved to the end leaves room for larger regions; what is not was too large.
        _rows = (int)Math.Clamp(_rows * (unproven == 0 ? Grow : Shrink), LeastRows, MostRows);

        foreach (var pool in _pools)
            pool.Prices = _prices;
    }

    /// <summary>
    /// Solves one region's model and takes its answer over when it is better. Gives the deterministic time used and whether no better choice of the
    /// pooled routes is left there.
    /// </summary>
    private (double Work, bool Proven) Recombine(Region region, ColumnSet pooled, Allowance allowance)
    {
        var sub = new SubProblem(_p, _classes, _plan, region, pooled);
        HourMatching.Prune(_p, sub);
        if (sub.Columns.Count == sub.Busy.Length || !Narrow(sub))
            return (0, true);
        var model = new PartitionModel(_p, sub, _plan);
        var result = _solver.Solve(model.Builder.Model, Parameters(allowance), allowance.Wall, _cancel);
        Count(result);
        if (sub.Chosen(result) is { } chosen)
            Take(PlanAssembly.Assemble(_p, _classes, _plan, sub, chosen));
        return (result.Response?.DeterministicTime ?? 0, result.IsOptimal);
    }

    private void Take(int[][] sequences)
    {
        if (_plan.LoadCheaper(sequences))
            Share = Share with { Gains = Share.Gains + 1 };
    }

    /// <summary>Keeps the columns that may help. False: no choice of columns can beat the plan.</summary>
    private bool Narrow(SubProblem sub)
    {
        sub.Appraise(_prices);
        var prices = new RowPrices(sub, _p.FirstRole, _p.UnservedPenalty, _prices);
        for (var row = 0; row < sub.Rows.Count; row++)
            _prices[sub.Rows[row]] = (long)prices.Price[row];
        var gap = sub.PlanCost + (_p.Source.MaxLatenessCost * _plan.MaxLateness) - prices.Bound;
        return gap >= 1 && sub.Narrow(prices.Above, gap, MaxColumns);
    }

    private SatParameters Parameters(Allowance allowance)
    {
        var parameters = new SatParameters
        {
            // Measured: presolve costs more than it saves here, and may lose the hint.
            CpModelPresolve = false,
            LinearizationLevel = 2,
            RandomSeed = (int)(_options.Seed & int.MaxValue),
        };
        if (allowance.Deterministic is { } work)
            parameters.MaxDeterministicTime = work;
        return parameters;
    }

    private void Count(CpResult result)
    {
        var lost = result.Outcome == CpOutcome.Failed;
        _lost = lost ? _lost + 1 : 0;
        Stopped = result.Outcome is CpOutcome.Unavailable or CpOutcome.Cancelled || _lost == LostInARow;
        Share = Share with { Models = Share.Models + (result.Outcome == CpOutcome.Answered ? 1 : 0), Lost = Share.Lost + (lost ? 1 : 0) };
    }
}
