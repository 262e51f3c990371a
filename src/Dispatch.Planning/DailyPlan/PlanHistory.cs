using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.DailyPlan;

/// <summary>What earlier plans say that a new one should heed: what was told for the day, who is out for another area, and who worked how much in the month before.</summary>
public sealed record PlanHistory
{
    /// <summary>Days before the planned one that count as its rolling month.</summary>
    public const int Days = 28;

    /// <summary>Nothing is known.</summary>
    public static readonly PlanHistory None = new();

    /// <summary>The published plan of the day and area. Null (default): none.</summary>
    public DayPlan? Published { get; init; }

    /// <summary>
    /// Working time by person in the published plans of the 28 days before, seconds; people of those plans only. Default empty. What the register
    /// of staff says counts instead.
    /// </summary>
    public ImmutableDictionary<string, long> WorkedSeconds { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>When people are out for another area that day, by its plan in force: nobody is in two places. Default empty.</summary>
    public ImmutableArray<TimeElsewhere> Elsewhere { get; init; } = [];
}
