using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan;

/// <summary>How long the search works when nobody says: by iterations, so that the same day and seed give the same plan on any machine.</summary>
public static class SearchBudget
{
    /// <summary>Iterations of the smallest day.</summary>
    public const long Least = 20_000;

    /// <summary>Most iterations of any day.</summary>
    public const long Most = 150_000;

    /// <summary>Iterations for each request between the two.</summary>
    public const long PerRequest = 30;

    /// <summary>The default number of iterations for a problem.</summary>
    public static long Iterations(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Math.Clamp(problem.Requests.Length * PerRequest, Least, Most);
    }

    /// <summary>The solver's options for a request.</summary>
    internal static SolveOptions For(Problem problem, DailyPlanRequest request, TimeProvider clock) => new()
    {
        Seed = request.Seed,
        Threads = request.Threads,
        Clock = clock,
        TimeLimit = request.TimeLimit ?? DailyPlanRequest.DefaultTimeLimit,
        IterationLimit = request.Iterations ?? (request.TimeLimit is null ? Iterations(problem) : null),
    };
}
