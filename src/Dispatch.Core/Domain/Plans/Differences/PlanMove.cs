using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Plans.Differences;

/// <summary>One order or visit that two plans treat differently.</summary>
public sealed record PlanMove
{
    /// <summary>The order or visit.</summary>
    public required string ItemId { get; init; }

    /// <summary>The elder. Null: none (a trunk run).</summary>
    public string? ElderId { get; init; }

    /// <summary>The elder's full name. Null: none.</summary>
    public string? ElderName { get; init; }

    /// <summary>Code of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Who was to come; empty: nobody.</summary>
    public ImmutableArray<PlanTeamMate> From { get; init; } = [];

    /// <summary>Who comes now; empty: nobody.</summary>
    public ImmutableArray<PlanTeamMate> To { get; init; } = [];

    /// <summary>The start that was planned, seconds after local midnight. Null: was not served.</summary>
    public int? OldStart { get; init; }

    /// <summary>The new start. Null: is not served.</summary>
    public int? NewStart { get; init; }

    /// <summary>Whether other people come.</summary>
    public bool OtherPeople => !From.Select(s => s.StaffId).ToHashSet().SetEquals(To.Select(s => s.StaffId));
}
