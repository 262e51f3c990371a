using Dispatch.Routing.Model;
using Dispatch.Storage;

namespace Dispatch.Planning.DailyPlan;

/// <summary>Which day is planned, where, and how long the search may think.</summary>
public sealed record DailyPlanRequest
{
    /// <summary>Wall-clock ceiling when none is given.</summary>
    public static readonly TimeSpan DefaultTimeLimit = TimeSpan.FromMinutes(10);

    /// <summary>The day, local (Asia/Shanghai).</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Six-digit code of the district. Null (default): the only one there is, or that of <see cref="StreetCode"/>.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>Nine-digit code of the one street to plan. Null (default): the whole district.</summary>
    public string? StreetCode { get; init; }

    /// <summary>Seed of the search. Default <see cref="SolveOptions.DefaultSeed"/>.</summary>
    public ulong Seed { get; init; } = SolveOptions.DefaultSeed;

    /// <summary>Threads of the search, 1 or more. Default 1. Another number gives another plan.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// Wall-clock limit of the search. Null (default): <see cref="DefaultTimeLimit"/>, as a ceiling only. A plan that runs into it is marked so and
    /// cannot be made again exactly.
    /// </summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>
    /// Iteration limit of the search. Null (default): by the size of the day (<see cref="SearchBudget.Iterations"/>); where a time limit is given
    /// and no iteration limit, time alone ends it.
    /// </summary>
    public long? Iterations { get; init; }

    /// <summary>Prices and rules. Default: all defaults.</summary>
    public PlanningOptions Options { get; init; } = new();

    /// <summary>The same for an area.</summary>
    /// <param name="code">Street or district code; null or empty: the only district there is.</param>
    public DailyPlanRequest Within(string? code) => string.IsNullOrEmpty(code) ? this with { DistrictCode = null, StreetCode = null }
        : code.Length > AreaFilter.DistrictDigits ? this with { DistrictCode = null, StreetCode = code } : this with { DistrictCode = code, StreetCode = null };
}
