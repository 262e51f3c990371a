using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Explaining;

/// <summary>Why a plan does not serve an order, and what would admit it.</summary>
public sealed record UnservedAnswer
{
    /// <summary>The order or visit.</summary>
    public required string ItemId { get; init; }

    /// <summary>The plan's reason.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The reason in words.</summary>
    public required PlanText Reason { get; init; }

    /// <summary>False: the registers have changed since the plan was made, so that it no longer holds; nothing is proposed then.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>What each shift says to each role, those who come closest first. Empty: the order never reached the search.</summary>
    public ImmutableArray<PersonAnswer> People { get; init; } = [];

    /// <summary>The smallest single change that admits it. Null: none of those that are looked at does.</summary>
    public ChangeAnswer? Change { get; init; }

    /// <summary>How many shifts a change was looked for among: those who come closest.</summary>
    public int Searched { get; init; }
}
