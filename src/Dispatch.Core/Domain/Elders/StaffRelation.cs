namespace Dispatch.Core.Domain.Elders;

/// <summary>How an elder stands to a member of staff: who is known, wished for or refused. Key: elder and staff together.</summary>
public sealed record StaffRelation
{
    /// <summary>Id of the elder.</summary>
    public required string ElderId { get; init; }

    /// <summary>Id of the member of staff.</summary>
    public required string StaffId { get; init; }

    /// <summary>What the relation is.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>Visits made by this person in the last 28 days (continuity). Default 0.</summary>
    public int RecentVisits { get; init; }

    /// <summary>Day of the last visit; null when unknown.</summary>
    public DateOnly? LastVisit { get; init; }
}
