using System.Diagnostics;
using System.Diagnostics.Metrics;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan;

/// <summary>What making plans tells about itself. Numbers and kinds only: no day, no area, no person.</summary>
internal static class PlanMeters
{
    private const string Name = "Dispatch.Planning";

    private static readonly Meter _meter = new(Name);
    private static readonly Counter<long> _solves = _meter.CreateCounter<long>("dispatch.solves", "{solve}", "Searches ended, by what ended them.");
    private static readonly Histogram<double> _seconds = _meter.CreateHistogram<double>("dispatch.solve.duration", "s", "Time of a search.");
    private static readonly Counter<long> _iterations = _meter.CreateCounter<long>("dispatch.solve.iterations", "{iteration}", "Steps of the searches.");
    private static readonly Counter<long> _served = _meter.CreateCounter<long>("dispatch.plan.served", "{request}", "Requests served in plans made.");
    private static readonly Counter<long> _unserved = _meter.CreateCounter<long>("dispatch.plan.unserved", "{request}", "Requests left undone in plans made.");

    /// <summary>Traces of making plans.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Counts a plan made, and puts its numbers on its trace.</summary>
    public static void Made(DayPlan plan, Activity? trace)
    {
        var origin = plan.Origin;
        _solves.Add(1, new KeyValuePair<string, object?>("stopped_by", origin.StoppedBy.ToString()));
        _seconds.Record(origin.SolveSeconds);
        _iterations.Add(origin.Iterations ?? 0);
        _served.Add(plan.Certificate?.Served ?? 0);
        _unserved.Add(plan.Certificate?.Unserved ?? 0);
        trace?.SetTag("dispatch.plan.id", plan.Id).SetTag("dispatch.plan.routes", plan.Routes.Length).SetTag("dispatch.plan.unserved", plan.Certificate?.Unserved)
            .SetTag("dispatch.solve.seconds", origin.SolveSeconds).SetTag("dispatch.solve.iterations", origin.Iterations);
    }
}
