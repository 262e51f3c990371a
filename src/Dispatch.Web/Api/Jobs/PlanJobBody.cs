using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Settings;

namespace Dispatch.Web.Api.Jobs;

/// <summary>What is asked when a day is to be planned. What is left out is as the node's settings say.</summary>
/// <param name="Date">The day, 2026-11-24.</param>
/// <param name="Scope">Street or district code. Null: the only district.</param>
/// <param name="Seed">Seed of the search.</param>
/// <param name="Iterations">Iterations of the search.</param>
/// <param name="TimeLimitSeconds">Time limit of the search, seconds.</param>
/// <param name="Publish">Whether the plan is put in force by itself.</param>
internal sealed record PlanJobBody(
    string? Date, string? Scope = null, ulong? Seed = null, long? Iterations = null, double? TimeLimitSeconds = null, AutoPublish? Publish = null)
{
    public PlanDayDetails Details() => new()
    {
        Seed = Seed,
        Iterations = Iterations is { } i ? Math.Max(0, i) : null,
        TimeLimitSeconds = TimeLimitSeconds is { } s ? Math.Clamp(s, 0.1, 86_400) : null,
        Publish = Publish,
    };
}
