using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Settings;

namespace Dispatch.Jobs.Requests;

/// <summary>The details of a request to plan a day, as they lie in job_runs. What is null is as the node's settings say.</summary>
public sealed record PlanDayDetails
{
    /// <summary>Seed of the search.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Threads of the search.</summary>
    public int? Threads { get; init; }

    /// <summary>Iterations of the search.</summary>
    public long? Iterations { get; init; }

    /// <summary>Time limit of the search, seconds.</summary>
    public double? TimeLimitSeconds { get; init; }

    /// <summary>Whether the plan is put in force by itself.</summary>
    public AutoPublish? Publish { get; init; }

    /// <summary>As JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, PlanJson.Options);

    /// <summary>From JSON that <see cref="Write"/> made.</summary>
    public static PlanDayDetails Read(string document) => JsonSerializer.Deserialize<PlanDayDetails>(document, PlanJson.Options) ?? new PlanDayDetails();
}
