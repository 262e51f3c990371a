using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Routing.Model;

/// <summary>
/// A piece of work done by one vehicle (a person on the road) at one location: hand over a box, give a bath, take an elder to the
/// examination room. Activities are what routes are made of; a <see cref="Request"/> says which belong together.
/// Times are in the problem's time unit, amounts in whole units of each load dimension.
/// </summary>
public sealed record Activity
{
    /// <summary>The caller's name for it; unique in the problem.</summary>
    public required string Id { get; init; }

    /// <summary>Index of the location, 0-based, into every travel matrix of the problem.</summary>
    public required int Location { get; init; }

    /// <summary>
    /// Hard time windows for the start of work (set-up included), closed at both ends, ascending and disjoint. Waiting before is
    /// allowed. Default: always.
    /// </summary>
    public ImmutableArray<TimeWindow> Windows { get; init; } = [TimeWindow.Always];

    /// <summary>Start before this instant costs <see cref="EarlyCost"/> per time unit. Default 0: never early.</summary>
    public int SoftEarliest { get; init; }

    /// <summary>Start after this instant costs <see cref="LateCost"/> per time unit. Default: never late.</summary>
    public int SoftLatest { get; init; } = TimeWindow.Forever;

    /// <summary>Cost units per time unit of earliness.</summary>
    public long EarlyCost { get; init; }

    /// <summary>Cost units per time unit of lateness (tardiness).</summary>
    public long LateCost { get; init; }

    /// <summary>Time for reaching the door from the gate, parking and the like: counted only when the stop before is at another location.</summary>
    public int Setup { get; init; }

    /// <summary>Time of the work itself. The vehicle leaves at start + set-up (if counted) + service.</summary>
    public int Service { get; init; }

    /// <summary>Amounts brought from a depot, one per load dimension; empty = nothing. They ride from the depot to here.</summary>
    public ImmutableArray<int> Delivery { get; init; } = [];

    /// <summary>Amounts taken on board here, one per load dimension; empty = nothing. They ride to the next depot stop or the end.</summary>
    public ImmutableArray<int> Pickup { get; init; } = [];

    /// <summary>
    /// The depot whose load this activity delivers; the trip it stands in must start there. Null: any trip will do, also one without a depot.
    /// </summary>
    public int? SourceDepot { get; init; }

    /// <summary>Release time: the trip that carries it may not start loading at the depot before. Default 0.</summary>
    public int Release { get; init; }

    /// <summary>Hard freshness limit: start of work minus departure from the depot, at most. Null: none.</summary>
    public int? MaxSinceDepot { get; init; }

    /// <summary>Freshness target: beyond it each time unit costs <see cref="StaleCost"/>. Null: none.</summary>
    public int? SoftSinceDepot { get; init; }

    /// <summary>Cost units per time unit beyond <see cref="SoftSinceDepot"/>.</summary>
    public long StaleCost { get; init; }
}
