using System.Collections.Immutable;

namespace Dispatch.Planning.Edits;

/// <summary>What a dispatcher wants done, and what they take on themselves.</summary>
/// <param name="Edits">The edits, one after the other.</param>
public sealed record EditWish(ImmutableArray<PlanEdit> Edits)
{
    /// <summary>The plan's revision as they saw it. Null: whichever it is.</summary>
    public int? SeenRevision { get; init; }

    /// <summary>Soft limits may be passed; asks for a reason. Default no.</summary>
    public bool Override { get; init; }

    /// <summary>Why; put on record. Null or empty: none given.</summary>
    public string? Reason { get; init; }

    /// <summary>The instant, seconds after local midnight. Null: by the clock.</summary>
    public int? At { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }
}
