using System.Collections.Immutable;
using Dispatch.Core.Domain.OnTheRoad;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>The caller's day: the published route with what was reported of it.</summary>
public sealed record MyRoute
{
    /// <summary>The day, local.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who.</summary>
    public required string StaffId { get; init; }

    /// <summary>Display name. Null: no route today, or unknown.</summary>
    public string? StaffName { get; init; }

    /// <summary>Kind code: "rider", "caregiver" … Null: no route today.</summary>
    public string? StaffKind { get; init; }

    /// <summary>The plan in force. Null: nothing is published that holds work for the caller.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>Its version. 0: none.</summary>
    public int PlanVersion { get; init; }

    /// <summary>When it came into force, UTC. Null: none.</summary>
    public DateTime? PublishedUtc { get; init; }

    /// <summary>Begin of the shift, seconds after local midnight.</summary>
    public int ShiftStart { get; init; }

    /// <summary>End of the shift, seconds after local midnight.</summary>
    public int ShiftEnd { get; init; }

    /// <summary>Whom to call when something is wrong: the provider's number. Null: unknown.</summary>
    public string? HelpPhone { get; init; }

    /// <summary>All stops in order.</summary>
    public ImmutableArray<MyStop> Stops { get; init; } = [];

    /// <summary>The health gate's limits, so that a phone without a network can judge too.</summary>
    public required HealthGate Gate { get; init; }

    /// <summary>Lowest temperature of a hot meal at the door, °C.</summary>
    public double HotMealCelsius { get; init; }

    /// <summary>Ways into map apps, for how the person travels.</summary>
    public ImmutableArray<MapLink> Maps { get; init; } = [];
}
