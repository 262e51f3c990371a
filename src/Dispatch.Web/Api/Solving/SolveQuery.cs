using Dispatch.Planning.Solving;
using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Solving;

/// <summary>How a problem is to be solved, as it stands in the address.</summary>
internal sealed class SolveQuery
{
    private const double ShortestSeconds = 0.05;

    [FromQuery(Name = "seconds")]
    public string? Seconds { get; init; }

    [FromQuery(Name = "iterations")]
    public string? Iterations { get; init; }

    [FromQuery(Name = "seed")]
    public string? Seed { get; init; }

    [FromQuery(Name = "validate")]
    public string? Validate { get; init; }

    /// <summary>"job": never at once.</summary>
    [FromQuery(Name = "as")]
    public string? As { get; init; }

    public bool IsOnlyValidated => Validate == "only";

    public bool IsJob => As == "job";

    /// <summary>The wish, the time cut to what is allowed; what is wrong is told to the query.</summary>
    public SolveWish Wish(ApiQuery query, SolveLimits limits)
    {
        if (Validate is not (null or "" or "only"))
            query.Wrong("validate", Validate, "只能是 only。", "Can only be: only.");
        if (As is not (null or "" or "job"))
            query.Wrong("as", As, "只能是 job。", "Can only be: job.");
        var seconds = query.Decimal("seconds", Seconds, limits.MaxSeconds, ShortestSeconds, limits.MaxSeconds);
        long? iterations = string.IsNullOrEmpty(Iterations) ? null : query.Number("iterations", Iterations, 0, 0, int.MaxValue);
        var seed = query.Number("seed", Seed, (int)Routing.Model.SolveOptions.DefaultSeed, 0, int.MaxValue);
        return new SolveWish { Seed = (ulong)seed, Seconds = seconds, Iterations = iterations };
    }
}
