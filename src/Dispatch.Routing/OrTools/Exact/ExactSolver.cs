using Dispatch.Routing.Model;
using Google.OrTools.Sat;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>
/// Solves small problems to proven optimality with every rule, by CP-SAT: the yardstick for the search, and a bound for the gap shown to
/// people. Clocks are free inside the rules; the search's timing policy (docs/decisions/0007) does not bind it.
/// </summary>
/// <param name="solver">CP-SAT.</param>
public sealed class ExactSolver(ICpSolver solver)
{
    /// <summary>Builds the model and solves it. Trouble is a status with a reason, never an exception.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancel">Ends the solve; the status is then unknown.</param>
    public ExactResult Solve(Problem problem, ExactOptions? options = null, CancellationToken cancel = default) =>
        Solve(problem, options ?? new ExactOptions(), null, cancel);

    /// <summary>A plan cheaper than one that is known. Infeasible: there is none, which proves the known one a cheapest.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="than">What the known plan costs, cost units.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancel">Ends the solve; the status is then unknown.</param>
    public ExactResult Cheaper(Problem problem, long than, ExactOptions? options = null, CancellationToken cancel = default) =>
        Solve(problem, options ?? new ExactOptions(), m => m.Cp.AddLinear(m.Cost.Terms, long.MinValue, than - 1 - m.Cost.Constant), cancel);

    /// <summary>
    /// The cheapest clocks and breaks for given routes: the stops, their order and the loads stay as they are. What is left between its cost
    /// and the optimum is a matter of the routes alone. Infeasible where the routes break a rule.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="routes">The routes to keep; the requests it does not serve stay unserved.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancel">Ends the solve; the status is then unknown.</param>
    public ExactResult BestClocks(Problem problem, Solution routes, ExactOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return Solve(problem, options ?? new ExactOptions(), m => GivenRoutes.Keep(m, routes), cancel);
    }

    private ExactResult Solve(Problem problem, ExactOptions options, Action<ExactModel>? narrow, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var ways = Ways(problem);
        if (ways > options.MaxWays)
            return Refused(ExactStatus.Unsupported, TooLarge(ways, options.MaxWays));
        if (solver.Unavailable is { } unavailable)
            return Refused(ExactStatus.Unknown, Of(unavailable));
        var model = new ExactModel(problem);
        narrow?.Invoke(model);
        var answer = solver.Solve(model.Cp.Model, Parameters(options), options.TimeLimit, cancel);
        return answer.Fault is { } fault ? Refused(ExactStatus.Unknown, Of(fault)) : Read(model, answer);
    }

    private static SatParameters Parameters(ExactOptions options)
    {
        var parameters = new SatParameters { LinearizationLevel = 2, RandomSeed = (int)(options.Seed & int.MaxValue) };
        if (options.DeterministicTime is { } work)
            parameters.MaxDeterministicTime = work;
        return parameters;
    }

    private static ExactResult Read(ExactModel model, CpResult answer)
    {
        if (!answer.HasSolution)
            return answer.Response?.Status == CpSolverStatus.Infeasible ? new ExactResult(ExactStatus.Infeasible) : Refused(ExactStatus.Unknown, OutOfTime());
        if (PlanOfValues.Read(model, answer) is not { } plan)
            return Refused(ExactStatus.Unknown, Of(new CpFault(CpCodes.Garbled, "")));
        var cost = answer.ValueOf(model.Cost);
        var bound = model.Cost.Constant + (long)Math.Ceiling(answer.Response!.BestObjectiveBound - 0.001);
        return new ExactResult(answer.IsOptimal ? ExactStatus.Optimal : ExactStatus.Feasible)
        {
            Solution = plan,
            Cost = cost,
            Bound = answer.IsOptimal ? cost : Math.Min(bound, cost),
        };
    }

    /// <summary>Upper limit of the ways in the model.</summary>
    private static long Ways(Problem problem)
    {
        var ways = 0L;
        for (var v = 0; v < problem.Vehicles.Length; v++)
        {
            var vehicle = problem.Vehicles[v];
            long stops = problem.Requests.SelectMany(r => r.Roles).Where(r => Suitability.MayFill(problem, r, v)).Sum(r => r.Activities.Length);
            var loads = Math.Min(vehicle.MaxTrips, stops) * vehicle.ReloadDepots.Length;
            ways += stops * (stops + loads + loads + 2) * ((2 * problem.Profiles[vehicle.Profile].Bands.Length) - 1);
        }

        return ways;
    }

    private static ExactResult Refused(ExactStatus status, ExactRefusal reason) => new(status) { Reason = reason };

    private static ExactRefusal Of(CpFault fault) => new(fault.Code, fault.Chinese, fault.English);

    private static ExactRefusal TooLarge(long ways, int limit) => new(ExactCodes.TooLarge,
        $"问题有 {ways} 条可能的路段，超过 {limit}，不适合精确求解；请缩小问题。",
        $"The problem has {ways} possible ways, more than {limit}: too large for an exact solution; make it smaller.");

    private static ExactRefusal OutOfTime() => new(ExactCodes.OutOfTime,
        "在限定时间内没有得到结果；请延长时限。",
        "Nothing was found in the time given; allow more time.");
}
