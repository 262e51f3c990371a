namespace Dispatch.Storage.Solves;

/// <summary>A problem that somebody handed in to be solved, and its answer. Its run lies in job_runs under the same id.</summary>
public sealed class SolveRow
{
    /// <summary>The run's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who handed it in: nobody else sees it.</summary>
    public required string Client { get; init; }

    /// <summary>How it is to be solved, JSON.</summary>
    public required string Wish { get; init; }

    /// <summary>The problem as it came, UTF-8.</summary>
    public required byte[] Problem { get; init; }

    /// <summary>The answer in the problem's family of formats, UTF-8. Null: none yet.</summary>
    public byte[]? Answer { get; set; }

    /// <summary>When it came, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }
}
