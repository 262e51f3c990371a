using Dispatch.Core.Units;

namespace Dispatch.Routing.Model;

/// <summary>A place that loads trips: a canteen, a central kitchen, a warehouse.</summary>
public sealed record Depot
{
    /// <summary>The caller's name for it; unique among depots.</summary>
    public required string Id { get; init; }

    /// <summary>Location index.</summary>
    public required int Location { get; init; }

    /// <summary>Loading may begin only inside this window (closed). Default: always.</summary>
    public TimeWindow Window { get; init; } = TimeWindow.Always;

    /// <summary>Time to load one trip; the trip departs after it. The first trip of a vehicle with this home depot is loaded too. Default 0.</summary>
    public int LoadTime { get; init; }
}
