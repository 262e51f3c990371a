using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Replanning;

/// <summary>Somebody who could step in for a person who fell out.</summary>
public sealed record Replacement
{
    /// <summary>Who.</summary>
    public required PlanTeamMate Staff { get; init; }

    /// <summary>Orders and visits they could take over, beside all of their own.</summary>
    public required ImmutableArray<string> Takes { get; init; }

    /// <summary>Own orders and visits that they would have to give up.</summary>
    public required ImmutableArray<string> Loses { get; init; }

    /// <summary>How many orders and visits there are to take over.</summary>
    public required int Of { get; init; }

    /// <summary>What their route would cost more, milli-fen: ways, time, overtime, lateness, changes.</summary>
    public required long CostMilliFen { get; init; }
}
