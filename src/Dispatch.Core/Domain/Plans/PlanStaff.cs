namespace Dispatch.Core.Domain.Plans;

/// <summary>A person as the plan shows them.</summary>
public sealed record PlanStaff
{
    /// <summary>Register id.</summary>
    public required string Id { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind code of the register: "rider", "caregiver", "escort", "volunteer", "driver", "operator" …</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the provider organisation. Null: none.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Name of the provider organisation. Null: none.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Id of the canteen, kitchen or station the person belongs to. Null: none.</summary>
    public string? BaseId { get; init; }

    /// <summary>Travel mode code: "walk", "bicycle", "ebike", "metro", "taxi", "van" …</summary>
    public required string TravelMode { get; init; }

    /// <summary>Begin of the shift, seconds after local midnight.</summary>
    public required int ShiftStart { get; init; }

    /// <summary>End of the shift, seconds after local midnight; may exceed 86,400.</summary>
    public required int ShiftEnd { get; init; }
}
