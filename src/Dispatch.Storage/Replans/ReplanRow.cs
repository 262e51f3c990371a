namespace Dispatch.Storage.Replans;

/// <summary>A proposed change of a day in force: the plan it starts from, the plan it leads to, and what differs.</summary>
public sealed class ReplanRow
{
    /// <summary>Made by the planner.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Street or district code.</summary>
    public required string ScopeCode { get; init; }

    /// <summary>The plan it starts from.</summary>
    public required Guid BasePlanId { get; init; }

    /// <summary>That plan's revision when it was read.</summary>
    public required int BaseRevision { get; init; }

    /// <summary>The proposed plan, stored as a draft. Null: nothing could be proposed.</summary>
    public Guid? PlanId { get; set; }

    /// <summary>What differs, JSON.</summary>
    public required string Document { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReplanState State { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>When it was decided, UTC. Null: not yet.</summary>
    public DateTime? DecidedUtc { get; set; }

    /// <summary>Who decided. Null: nobody yet.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Counts up with each change of the row: the concurrency token, set in code.</summary>
    public int Revision { get; set; } = 1;
}
