using System.Text.Json;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Jobs.Runs;

/// <summary>How far a run is, as it lies in job_runs.</summary>
public sealed record JobProgress
{
    /// <summary>What is being done, a word: "building", "searching", "checking", "saving", "publishing" …</summary>
    public required string Stage { get; init; }

    /// <summary>Seconds since the attempt began.</summary>
    public double Seconds { get; init; }

    /// <summary>Share done, 0 to 1. Null: not known.</summary>
    public double? Share { get; init; }

    /// <summary>Cost of the best plan so far, milli-fen. Null: none yet.</summary>
    public long? BestCostMilliFen { get; init; }

    /// <summary>Requests the best plan so far leaves out. Null: none yet.</summary>
    public int? Unserved { get; init; }

    /// <summary>Requests of the day. Null: not known.</summary>
    public int? Requests { get; init; }

    /// <summary>Objective of the best answer so far in the problem's own unit, penalties of what it leaves out included. Null: none yet, or not a solve.</summary>
    public double? Cost { get; init; }

    /// <summary>Iterations of the search so far. Null: not a search.</summary>
    public long? Iterations { get; init; }

    /// <summary>What was done, counted. Null: nothing to count.</summary>
    public int? Count { get; init; }

    /// <summary>As JSON, camelCase.</summary>
    public string Write() => JsonSerializer.Serialize(this, PlanJson.Options);

    /// <summary>From JSON that <see cref="Write"/> made. Null: nothing was told.</summary>
    public static JobProgress? Read(string? document) => document is null ? null : JsonSerializer.Deserialize<JobProgress>(document, PlanJson.Options);
}
