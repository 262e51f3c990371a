using System.Diagnostics.Metrics;

namespace Dispatch.Roads.Caching;

/// <summary>The counters of all caches of the process, meter "Dispatch.Roads".</summary>
internal static class RoadCacheMetrics
{
    private static readonly Meter _meter = new("Dispatch.Roads");
    private static readonly Counter<long> _events = _meter.CreateCounter<long>(
        "dispatch.roads.cache", "{file}", "Files of the road cache by what became of them: hit, miss, broken, failure, evicted.");

    public static void Count(string outcome) => _events.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
