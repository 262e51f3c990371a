namespace Dispatch.Core.Domain.Plans;

/// <summary>A broken rule or a soft limit passed, in numbers.</summary>
public sealed record PlanViolation
{
    /// <summary>Stable code, see docs/errors.md (section "violations").</summary>
    public required string Code { get; init; }

    /// <summary>The person concerned. Null: no single one.</summary>
    public string? StaffId { get; init; }

    /// <summary>Position in that person's stops, 0-based. Null: no single stop.</summary>
    public int? Sequence { get; init; }

    /// <summary>Order, visit or equipment pool concerned. Null: none.</summary>
    public string? SubjectId { get; init; }

    /// <summary>What is, in the unit the code states (seconds after local midnight, seconds, portions).</summary>
    public required long Value { get; init; }

    /// <summary>What was allowed, same unit.</summary>
    public required long Limit { get; init; }

    /// <summary>What it costs, milli-fen. 0 for hard rules.</summary>
    public long CostMilliFen { get; init; }
}
