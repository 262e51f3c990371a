using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.DailyPlan.Writing;
using Dispatch.Routing.Bounds;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;

namespace Dispatch.Planning.DailyPlan;

/// <summary>
/// Makes a day's plan from registers in memory: expand the orders, build the problem, search, check, write. Nothing is stored. Same
/// registers, request and clock: same plan, unless the time limit or a cancellation ended the search.
/// </summary>
/// <param name="solver">The search.</param>
/// <param name="travel">Where travel times come from.</param>
/// <param name="clock">Clock of the time limit and of the plan's time.</param>
/// <param name="orTools">OR-Tools for this plan, also handed to the search; null = switched off.</param>
public sealed class DailyPlanner(ISolver solver, ITravelTimeSource travel, TimeProvider clock, CpJournal? orTools = null)
{
    private static readonly TimeSpan _boundLimit = TimeSpan.FromSeconds(5);
    private readonly CpJournal _orTools = orTools ?? new CpJournal(NoCpSolver.Off);

    /// <summary>Name of the search in a plan's origin.</summary>
    public const string Engine = "ruin-recreate";

    /// <summary>Makes the plan. Cancelling ends the search early; the best plan so far is checked and returned.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="request">Day, area and limits.</param>
    /// <param name="progress">Told of stages and of the search; null = nobody.</param>
    /// <param name="history">What earlier plans say; null = nothing.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <exception cref="InfeasiblePlanException">The checker found broken hard rules: our fault.</exception>
    /// <exception cref="ArgumentException">A planning option is out of its range.</exception>
    public DailyPlanOutcome Make(
        DistrictRegisters registers, DailyPlanRequest request, IProgress<DailyPlanProgress>? progress = null, PlanHistory? history = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(request);
        var (scope, error) = ScopeChoice.Find(registers, request);
        if (scope is null)
            return new DailyPlanOutcome(null, error);
        progress?.Report(new DailyPlanProgress(DailyPlanStage.Building, 0, null, default));
        var demand = StandingOrderExpansion.Expand(registers, request.Date);
        var built = ProblemBuilder.Build(registers, demand, scope, request.Options, travel, new ChoiceTools(_orTools, clock, cancel), history);
        var options = SearchBudget.For(built.Problem, request, clock);
        var log = new SearchLog(progress, built.Problem.Requests.Length, options.IterationLimit);
        var started = clock.GetTimestamp();
        var solution = built.Problem.Requests.IsEmpty ? new Solution([], []) : solver.Solve(built.Problem, options, log, cancel);
        var seconds = clock.GetElapsedTime(started);
        progress?.Report(new DailyPlanProgress(DailyPlanStage.Checking, built.Problem.Requests.Length, options.IterationLimit, log.Last));
        var certificate = SolutionChecker.Check(built.Problem, solution);
        if (!certificate.Feasible)
            throw new InfeasiblePlanException(certificate);
        var origin = new PlanOrigin
        {
            InputHash = InputHash.Of(registers),
            Seed = request.Seed,
            Threads = request.Threads,
            IterationLimit = options.IterationLimit,
            TimeLimitSeconds = options.TimeLimit?.TotalSeconds,
            Engine = Engine,
            EngineVersion = typeof(DailyPlanner).Assembly.GetName().Version?.ToString(3) ?? "0",
            TravelModel = travel.ModelName,
            StoppedBy = StoppedBy(built.Problem, options, seconds, cancel),
            SolveSeconds = Math.Round(seconds.TotalSeconds, 3),
            CanteenChoice = built.Index.CanteenChoice,
            KitchenChoice = built.Index.KitchenChoice,
            PublishedPlan = history?.Published?.Id,
            Iterations = log.Last.Iterations,
            LowerBound = log.Last.Bound ?? Bound(built.Problem, request.Threads, cancel),
        };
        var head = new PlanHead(request.Date, scope, clock.GetUtcNow().UtcDateTime, origin);
        return new DailyPlanOutcome(OrToolsWriter.Write(PlanBuilder.Build(built, solution, certificate, registers, head), _orTools, log.Last.Recombination), null);
    }

    /// <summary>What every plan costs at least; unknown when it takes longer than anybody would wait.</summary>
    private long? Bound(Problem problem, int threads, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(_boundLimit, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            return LowerBound.Of(problem, threads, end.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static PlanStoppedBy StoppedBy(Problem problem, SolveOptions options, TimeSpan seconds, CancellationToken cancel)
    {
        if (problem.Requests.IsEmpty)
            return PlanStoppedBy.Finished;
        if (cancel.IsCancellationRequested)
            return PlanStoppedBy.Cancelled;
        return options.IterationLimit is null || seconds >= options.TimeLimit ? PlanStoppedBy.Time : PlanStoppedBy.Iterations;
    }
}
