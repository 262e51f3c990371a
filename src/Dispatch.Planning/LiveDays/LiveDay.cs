using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.LiveDays;

/// <summary>A day in force, prepared for quick changes. Immutable; safe to share between threads.</summary>
/// <param name="Day">The built day, with the orders that events brought into the plan.</param>
/// <param name="Plan">The plan people work by.</param>
/// <param name="Revision">The plan's revision when it was read.</param>
public sealed record LiveDay(OpenDay Day, DayPlan Plan, int Revision)
{
    /// <summary>Content hash of the registers it was built from.</summary>
    public required string InputHash { get; init; }

    /// <summary>Working time by person in the published plans of the month before, seconds. Default empty.</summary>
    public ImmutableDictionary<string, long> WorkedSeconds { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>When people without a route in the plan are out for other areas. Default empty.</summary>
    public ImmutableArray<TimeElsewhere> Elsewhere { get; init; } = [];
}
