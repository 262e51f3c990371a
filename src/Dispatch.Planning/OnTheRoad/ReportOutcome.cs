using System.Collections.Immutable;
using Dispatch.Core.Domain.OnTheRoad;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>What became of one report.</summary>
/// <param name="Id">The report.</param>
/// <param name="Status">Kept, known or refused.</param>
public sealed record ReportOutcome(Guid Id, ReportStatus Status)
{
    /// <summary>Why it was refused; empty: it was not.</summary>
    public ImmutableArray<RoadFault> Faults { get; init; } = [];

    /// <summary>How far a check-in is believed. Null: it was none.</summary>
    public CheckIn? CheckIn { get; init; }

    /// <summary>What keeps the health gate closed, for health checks and refused beginnings. Default none.</summary>
    public ImmutableArray<GateFault> Gate { get; init; } = [];
}
