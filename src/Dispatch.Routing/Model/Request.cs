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
