using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Actuals;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>One order or visit as the person who goes there needs it: name, door, service; no birth year, no diagnosis, the telephone masked.</summary>
public sealed record MyItem
{
    /// <summary>Order or visit id.</summary>
    public required string Id { get; init; }

    /// <summary>The elder's name. Null: none (bulk boxes).</summary>
    public string? Name { get; init; }

    /// <summary>The elder's telephone, masked: 138****5678. Null: unknown.</summary>
    public string? Phone { get; init; }

    /// <summary>Code of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Its name.</summary>
    public required PlanText Service { get; init; }

    /// <summary>The role filled here, where several people come. Null: one person alone.</summary>
    public int? Role { get; init; }

    /// <summary>Diet code of a meal. Null: no meal.</summary>
    public string? Diet { get; init; }

    /// <summary>Portions of a meal. 0: no meal.</summary>
    public int Portions { get; init; }

    /// <summary>Where behind the gate: building, room, floor, lift or not. Null: nothing known.</summary>
    public PlanText? Door { get; init; }

    /// <summary>How to get in, as it was noted of the elder and the order. Null: nothing noted.</summary>
    public string? DoorNote { get; init; }

    /// <summary>Begin of the promised window, seconds after local midnight. Null: none.</summary>
    public int? WindowStart { get; init; }

    /// <summary>End of the promised window, included. Null: none.</summary>
    public int? WindowEnd { get; init; }

    /// <summary>Whether a health check must be passed before it begins.</summary>
    public bool NeedsHealthCheck { get; init; }

    /// <summary>How far it is, as reported.</summary>
    public StopState State { get; init; }

    /// <summary>Arrival at the door, UTC. Null: not reported.</summary>
    public DateTime? ArrivedUtc { get; init; }

    /// <summary>End, UTC. Null: not reported.</summary>
    public DateTime? EndedUtc { get; init; }
}
