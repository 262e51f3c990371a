using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Formats.Vroom;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Solving;

/// <summary>Solves a problem that somebody handed in, in our own format or another that is known, and has the checker judge the answer. Safe to share between threads.</summary>
/// <param name="solver">The search.</param>
/// <param name="clock">Its clock.</param>
/// <param name="travel">Where travel times come from that a problem does not state. Null or without roads: straight lines.</param>
public sealed class SolveProblem(ISolver solver, TimeProvider clock, ITravelTimeSource? travel = null)
{
    /// <summary>Name of a problem that has none.</summary>
    private const string Nameless = "problem";
    private readonly VroomRoads? _roads = HostRoads.Of(travel);

    /// <summary>Reads a problem. Null: it has errors, which are collected, all of them.</summary>
    /// <param name="content">The problem, UTF-8.</param>
    /// <param name="issues">Takes errors and warnings.</param>
    public Instance? Read(ReadOnlyMemory<byte> content, FormatIssues issues) => InstanceFormats.Read(content, Nameless, null, issues, _roads);

    /// <summary>Searches, from the routes that the problem itself states where it does. Cancelling ends the search and keeps its best.</summary>
    /// <param name="instance">The problem.</param>
    /// <param name="wish">How.</param>
    /// <param name="progress">Told how far it is. Null: nobody.</param>
    /// <param name="cancel">Ends the search.</param>
    public SolvedProblem Run(Instance instance, SolveWish wish, IProgress<SolveProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(wish);
        var options = new SolveOptions
        {
            Seed = wish.Seed, IterationLimit = wish.Iterations, TimeLimit = TimeSpan.FromSeconds(wish.Seconds), Start = instance.Stated, Clock = clock,
        };
        var solution = solver.Solve(instance.Problem, options, progress, cancel);
        return Judge(instance, instance.Completed(solution));
    }

    /// <summary>A solution that somebody made, judged.</summary>
    public static SolvedProblem Judge(Instance instance, Solution solution)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return new SolvedProblem(instance, solution, SolutionChecker.Check(instance.Problem, solution));
    }
}
