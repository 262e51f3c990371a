namespace Dispatch.Core.Domain.Staff;

/// <summary>Days on which a person does not work (leave, sickness). Key: staff and first day together.</summary>
public sealed record Absence
{
    /// <summary>Staff id.</summary>
    public required string StaffId { get; init; }

    /// <summary>First day away, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day away, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Why; empty when not said.</summary>
    public string Reason { get; init; } = "";
}
