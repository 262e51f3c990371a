using System.Diagnostics.Metrics;

namespace Dispatch.Storage.Plans;

/// <summary>How many plans came into force.</summary>
internal static class PlanCounters
{
    private static readonly Meter _meter = new("Dispatch.Storage");

    /// <summary>Plans that came into force, by people or by the timetable.</summary>
    public static Counter<long> Published { get; } = _meter.CreateCounter<long>("dispatch.plans.published", "{plan}", "Plans that came into force.");
}
