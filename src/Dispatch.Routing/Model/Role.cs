using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>One person's part in a request: activities done by the same vehicle in the given order.</summary>
public sealed record Role
{
    /// <summary>Indices of the activities, in the order in which they are done.</summary>
    public required ImmutableArray<int> Activities { get; init; }

    /// <summary>True: nothing may come between the activities (an escort stays with the elder). False: other stops may (a shipment).</summary>
    public bool Contiguous { get; init; } = true;

    /// <summary>Skills the vehicle must have, each at least at the level given. Skills are numbered by the caller.</summary>
    public ImmutableArray<SkillLevel> Skills { get; init; } = [];

    /// <summary>
    /// Equipment kinds the vehicle must carry. A vehicle that serves at least one such role takes one unit from its
    /// <see cref="EquipmentPool"/> of that kind for its whole route.
    /// </summary>
    public ImmutableArray<int> Equipment { get; init; } = [];

    /// <summary>Vehicles that may fill the role; empty = all. A lock on a person is a single entry.</summary>
    public ImmutableArray<int> AllowedVehicles { get; init; } = [];

    /// <summary>Vehicles that must not fill it (refused people, wrong gender where that is a rule).</summary>
    public ImmutableArray<int> ForbiddenVehicles { get; init; } = [];

    /// <summary>Cost of each named vehicle filling the role; others cost <see cref="OtherVehicleCost"/>. Never negative.</summary>
    public ImmutableArray<VehiclePreference> Preferences { get; init; } = [];

    /// <summary>Cost when a vehicle not named in <see cref="Preferences"/> fills the role (a stranger to the elder). Default 0.</summary>
    public long OtherVehicleCost { get; init; }

    /// <summary>What an earlier plan told of this role; null (default): nothing, or a change of it costs nothing.</summary>
    public Published? Published { get; init; }
}
