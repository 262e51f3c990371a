namespace Dispatch.Core.Domain.Plans;

/// <summary>One order or visit done at a stop.</summary>
public sealed record PlanItem
{
    /// <summary>Order or visit id.</summary>
    public required string Id { get; init; }

    /// <summary>The elder's register id. Null: none (bulk boxes of a trunk run).</summary>
    public string? ElderId { get; init; }

    /// <summary>The elder's full name; shown in full only to those who go there. Null: none.</summary>
    public string? ElderName { get; init; }

    /// <summary>Code of the service (<see cref="DayPlan.Services"/>).</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Number of the service's role that is filled here, where several people come. Null: one person alone.</summary>
    public int? Role { get; init; }

    /// <summary>Diet code of a meal. Null: no meal.</summary>
    public string? Diet { get; init; }

    /// <summary>Portions of a meal order. 0: no meal.</summary>
    public int Portions { get; init; }

    /// <summary>Building, room and floor, lift or not (Chinese), without anything about getting in. Null: nothing known, or written before it was kept.</summary>
    public string? Door { get; init; }

    /// <summary>Where behind the gate and how to get in: <see cref="Door"/> with gate, door and order notes (Chinese). Null: nothing known.</summary>
    public string? AccessNote { get; init; }

    /// <summary>Begin of the promised window, seconds after local midnight. Null: none.</summary>
    public int? WindowStart { get; init; }

    /// <summary>End of the promised window, included. Null: none.</summary>
    public int? WindowEnd { get; init; }
}
