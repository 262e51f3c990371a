using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>
/// What is served as a whole or not at all: one delivery, an escort (pickup, stay, return), a bath by two people. Each
/// <see cref="Role"/> is filled by a different vehicle.
/// </summary>
public sealed record Request
{
    /// <summary>The caller's name for it; unique in the problem.</summary>
    public required string Id { get; init; }

    /// <summary>1 to 4 roles (more are allowed); two roles never fall to the same vehicle.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>Cost of leaving it unserved, in cost units. Higher priority = higher penalty.</summary>
    public required long UnservedPenalty { get; init; }
}

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
}

/// <summary>A skill and its level: required at least, or held.</summary>
/// <param name="Skill">The caller's number for the skill, 0 or more.</param>
/// <param name="Level">1 = basic; higher includes lower. Skills without levels use 1.</param>
public readonly record struct SkillLevel(int Skill, int Level);

/// <summary>What it costs when this vehicle fills a role (0 = most welcome).</summary>
public readonly record struct VehiclePreference(int Vehicle, long Cost);

/// <summary>
/// A gap between the starts of two activities: start(To) − start(From) must lie in [MinGap, MaxGap], ends included. [0, 0] = same
/// start (a team). Holds only when both are served; activities of one request are always served together. A negative MinGap is allowed
/// (tolerance).
/// </summary>
/// <param name="From">Index of the first activity.</param>
/// <param name="To">Index of the second activity.</param>
/// <param name="MinGap">Smallest allowed difference, time units.</param>
/// <param name="MaxGap">Largest allowed difference, time units; use <see cref="Core.Units.TimeWindow.Forever"/> for none.</param>
public readonly record struct Link(int From, int To, int MinGap, int MaxGap);
