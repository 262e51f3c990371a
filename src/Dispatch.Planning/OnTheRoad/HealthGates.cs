using System.Collections.Immutable;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Storage.Visits;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>Whether a gated service may begin: its newest health check counts, by whoever of the team it was made.</summary>
/// <param name="store">Where earlier checks are kept.</param>
/// <param name="gate">The limits.</param>
internal sealed class HealthGates(RoadReportStore store, HealthGate gate)
{
    private static readonly ImmutableArray<GateFault> _noCheck = [new GateFault(GateRule.NotMeasured, null, null, null)];

    /// <summary>What keeps the gate of a visit closed at a time; empty: open.</summary>
    /// <param name="report">The report that wants to begin, or says it was done.</param>
    /// <param name="together">What was sent with it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<GateFault>> FaultsAsync(RoadReport report, IEnumerable<RoadReport> together, CancellationToken cancel)
    {
        var kept = await store.ListAsync(report.Date, report.Items, RoadRecord.WordOf(RoadReportKind.Health), cancel).ConfigureAwait(false);
        var newest = kept.Select(k => RoadRecord.Read(k.Document).Report)
            .Concat(together.Where(t => t.Kind == RoadReportKind.Health && t.Date == report.Date && t.Items.Any(report.Items.Contains)))
            .Where(c => c.At <= report.At).MaxBy(c => c.At);
        return newest?.Health is { } health ? gate.Faults(health) : _noCheck;
    }
}
