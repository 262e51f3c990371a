using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage.Plans;

/// <summary>
/// A plan's head: columns to search by, and <see cref="Document"/> with the plan without its routes and unserved list (those are rows of their
/// own). Columns win where both say the same (version, status).
/// </summary>
public sealed class PlanRow
{
    /// <summary>The revision of a plan just stored.</summary>
    public const int FirstRevision = 1;

    /// <summary>The plan's id, made by the planner.</summary>
    public required Guid Id { get; init; }

    /// <summary>The planned day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Street code where the plan covers one street, else the district code; with date and version unique.</summary>
    public required string ScopeCode { get; init; }

    /// <summary>Chinese name of that street or district.</summary>
    public required string ScopeName { get; init; }

    /// <summary>Counts up from 1 for a date and scope.</summary>
    public required int Version { get; init; }

    /// <summary>Where the plan stands, as a word.</summary>
    public required PlanStatus Status { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Hash of what it was made from.</summary>
    public required string InputHash { get; init; }

    /// <summary>Total cost, milli-fen.</summary>
    public required long CostMilliFen { get; init; }

    /// <summary>Requests served.</summary>
    public required int Served { get; init; }

    /// <summary>Requests not served, those that never came before the search included.</summary>
    public required int Unserved { get; init; }

    /// <summary>People with a route.</summary>
    public required int People { get; init; }

    /// <summary>How it was made, JSON: what the input alone does not say. Null: an older plan.</summary>
    public string? Settings { get; init; }

    /// <summary>Name of the assumption a scenario tries. Null: no scenario.</summary>
    public string? ScenarioLabel { get; init; }

    /// <summary>When it was published, UTC. Null: never.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>Who published it. Null: nobody.</summary>
    public string? PublishedBy { get; set; }

    /// <summary>Counts up with each change of the row: the concurrency token, set in code.</summary>
    public int Revision { get; set; } = FirstRevision;

    /// <summary>The rest of the plan, JSON.</summary>
    public required string Document { get; init; }
}
