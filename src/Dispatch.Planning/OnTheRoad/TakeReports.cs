using System.Collections.Immutable;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Visits;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>
/// The use case: take what a phone sends. Each report is judged by itself; one that is refused keeps none of the others back. An order counts as the reporter's when
/// any plan that was in force that day gave it to them: a phone that was out of reach while the plan changed loses nothing, and a dispatcher is told where the plan has
/// moved on.
/// </summary>
/// <param name="plans">Where plans are kept.</param>
/// <param name="cards">Routes worked out.</param>
/// <param name="store">Where reports are kept.</param>
/// <param name="queue">The way into it.</param>
/// <param name="codes">Reads codes.</param>
/// <param name="options">What holds on the road.</param>
/// <param name="clock">Clock of their arrival.</param>
public sealed class TakeReports(
    PlanStore plans, RouteCards cards, RoadReportStore store, RoadReportQueue queue, RoadCodes codes, RoadOptions options, TimeProvider clock)
{
    private readonly CheckIns _checkIns = new(codes, options);
    private readonly HealthGates _gates = new(store, options.Gate);
    private readonly RoadNotices _notices = new(options);

    /// <summary>Takes them. What is answered as taken is kept, whatever happens next.</summary>
    /// <param name="sending">What was sent.</param>
    /// <param name="cancel">Stops before anything is kept, or the waiting for it.</param>
    /// <returns>One outcome a report, in the order of the reports.</returns>
    public async Task<ImmutableArray<ReportOutcome>> RunAsync(RoadSending sending, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sending);
        var received = clock.GetUtcNow();
        var validator = new RoadReportValidator(DayClock.DayOf(received));
        var (days, outcomes, entries) = (new Dictionary<DateOnly, RoadDay>(), new List<ReportOutcome>(), new List<RoadEntry>());
        foreach (var report in sending.Reports)
        {
            var faults = validator.Find(report);
            if (faults.IsEmpty && !days.ContainsKey(report.Date))
                days[report.Date] = await RoadDay.LoadAsync(plans, cards, report.Date, sending.StaffId, cancel).ConfigureAwait(false);
            if (!faults.IsEmpty || days[report.Date].PlanOf(report.Items) is not { } plan)
            {
                outcomes.Add(new ReportOutcome(report.Id, ReportStatus.Refused) { Faults = faults.IsEmpty ? [NotYours(report)] : faults });
                continue;
            }

            var (outcome, entry) = await JudgeAsync(report, sending, plan, received, cancel).ConfigureAwait(false);
            outcomes.Add(outcome);
            if (entry is not null)
                entries.Add(entry);
        }

        if (entries.Count == 0)
            return [.. outcomes];
        var taken = await queue.TakeAsync(new RoadBatch(sending.By, sending.StaffId, [.. entries]), cancel).ConfigureAwait(false);
        var fresh = taken.ToHashSet();
        return [.. outcomes.Select(o => o.Status == ReportStatus.Taken && !fresh.Remove(o.Id) ? o with { Status = ReportStatus.Known } : o)];
    }

    private async Task<(ReportOutcome Outcome, RoadEntry? Entry)> JudgeAsync(
        RoadReport report, RoadSending sending, (PlanSummary Plan, RouteCard Card) plan, DateTimeOffset received, CancellationToken cancel)
    {
        var gate = await GateAsync(report, plan.Card, sending.Reports, cancel).ConfigureAwait(false);
        if (report.Kind == RoadReportKind.Started && !gate.IsEmpty)
            return (new ReportOutcome(report.Id, ReportStatus.Refused) { Faults = [Closed(report)], Gate = gate }, null);
        var checkIn = await _checkIns.JudgeAsync(report, plan.Card, cancel).ConfigureAwait(false);
        var at = PutRight(report.At, sending.SentAt, received);
        var check = new VisitCheckRow
        {
            Id = report.Id, Date = report.Date, ItemId = report.Items[0], StaffId = sending.StaffId, Kind = RoadRecord.WordOf(report.Kind), DeviceUtc = report.At.UtcDateTime,
            ReceivedUtc = received.UtcDateTime,
            Document = new RoadRecord(report with { Position = null, Code = null }, checkIn, gate).Write(),
        };
        var progress = StateOf(report.Kind) is { } state ? new StopReported(state, at, report.At.UtcDateTime, sending.By, report.Note) : null;
        var notice = _notices.Of(report, sending.StaffId, at, gate, RoadDay.IsInForce(plan.Plan));
        var shown = report.Kind == RoadReportKind.Health ? gate : [];
        return (new ReportOutcome(report.Id, ReportStatus.Taken) { CheckIn = checkIn, Gate = shown }, new RoadEntry(check, report.Items, progress, notice, plan.Plan.ScopeCode));
    }

    private async Task<ImmutableArray<GateFault>> GateAsync(RoadReport report, RouteCard card, ImmutableArray<RoadReport> together, CancellationToken cancel)
    {
        if (!report.Items.Any(i => card.Items[i].NeedsHealthCheck))
            return [];
        return report.Kind switch
        {
            RoadReportKind.Health => options.Gate.Faults(report.Health!),
            RoadReportKind.Started or RoadReportKind.Done => await _gates.FaultsAsync(report, together, cancel).ConfigureAwait(false),
            _ => [],
        };
    }

    /// <summary>A clock that was wrong at sending was as wrong before; nothing happens after it is told.</summary>
    private DateTime PutRight(DateTimeOffset at, DateTimeOffset? sentAt, DateTimeOffset received)
    {
        var off = sentAt is { } sent ? received - sent : TimeSpan.Zero;
        var happened = Math.Abs(off.TotalSeconds) > options.ClockSeconds ? at + off : at;
        return (happened < received ? happened : received).UtcDateTime;
    }

    private static StopState? StateOf(RoadReportKind kind) => kind switch
    {
        RoadReportKind.OnWay => StopState.OnWay,
        RoadReportKind.Arrived or RoadReportKind.Started => StopState.Arrived,
        RoadReportKind.Done => StopState.Done,
        RoadReportKind.NotHome => StopState.NotHome,
        RoadReportKind.Problem => StopState.Failed,
        _ => null,
    };

    private static RoadFault NotYours(RoadReport report) => new(RoadReportErrors.NotYours, "items", string.Join(",", report.Items), new PlanText(
        "当天已发布的计划从未把这些订单交给您;请联系调度员。", "No published plan of that day gave these orders to you; ask the dispatcher."));

    private static RoadFault Closed(RoadReport report) => new(RoadReportErrors.Gate, "kind", string.Join(",", report.Items), new PlanText(
        "健康检查未通过,不能开始服务;请休息后复测或联系调度员。", "The health check is not passed, so the service must not begin; measure again after a rest, or call the dispatcher."));
}
