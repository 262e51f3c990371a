using System.Diagnostics.Metrics;

namespace Dispatch.Routing.OrTools.Node;

/// <summary>What is counted about OR-Tools, under the meter <see cref="MeterName"/>; the names are listed in docs/ortools.md.</summary>
public static class CpMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Dispatch.OrTools";

    private static readonly Meter _meter = new(MeterName);
    private static readonly Counter<long> _solves = _meter.CreateCounter<long>("dispatch.ortools.solves", "{solve}", "Solves by outcome");
    private static readonly Counter<long> _faults = _meter.CreateCounter<long>("dispatch.ortools.faults", "{fault}", "Solves without an answer by code");
    private static readonly Counter<long> _starts = _meter.CreateCounter<long>("dispatch.ortools.worker.starts", "{start}", "Worker processes started");
    private static readonly Counter<long> _restarts = _meter.CreateCounter<long>("dispatch.ortools.worker.restarts", "{start}", "Of these, started after one was lost");
    private static readonly Histogram<double> _seconds = _meter.CreateHistogram<double>("dispatch.ortools.solve.duration", "s", "Wall clock of a solve, waiting and starting included");

    internal static void Solved(CpResult result, TimeSpan duration)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", Name(result.Outcome));
        _solves.Add(1, outcome);
        _seconds.Record(duration.TotalSeconds, outcome);
        if (result.Fault is { } fault)
            _faults.Add(1, new KeyValuePair<string, object?>("code", fault.Code));
    }

    internal static void Started(bool again)
    {
        _starts.Add(1);
        if (again)
            _restarts.Add(1);
    }

    private static string Name(CpOutcome outcome) => outcome switch
    {
        CpOutcome.Answered => "answered",
        CpOutcome.Unavailable => "unavailable",
        CpOutcome.Failed => "failed",
        _ => "cancelled",
    };
}
