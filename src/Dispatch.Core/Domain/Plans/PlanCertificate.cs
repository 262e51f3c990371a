using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Plans;

/// <summary>The independent checker's word on a plan: what was re-computed from the input alone.</summary>
public sealed record PlanCertificate
{
    /// <summary>No hard rule is broken.</summary>
    public required bool Feasible { get; init; }

    /// <summary>Broken hard rules; empty for a feasible plan.</summary>
    public ImmutableArray<PlanViolation> HardViolations { get; init; } = [];

    /// <summary>Soft limits passed (early, late, stale, overtime), each with what it costs.</summary>
    public ImmutableArray<PlanViolation> SoftViolations { get; init; } = [];

    /// <summary>The cost by term.</summary>
    public required PlanCost Cost { get; init; }

    /// <summary>Requests served.</summary>
    public required int Served { get; init; }

    /// <summary>Requests not served.</summary>
    public required int Unserved { get; init; }

    /// <summary>People with a route.</summary>
    public required int People { get; init; }

    /// <summary>Trips with at least one stop.</summary>
    public required int Trips { get; init; }

    /// <summary>Total distance, metres.</summary>
    public required long DistanceMetres { get; init; }

    /// <summary>Total travel time, seconds.</summary>
    public required long TravelSeconds { get; init; }

    /// <summary>Hash of the routing problem that was checked, lower-case hex SHA-256.</summary>
    public required string ProblemHash { get; init; }

    /// <summary>Hash of the solution that was checked, lower-case hex SHA-256.</summary>
    public required string SolutionHash { get; init; }
}
