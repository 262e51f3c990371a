using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Runs;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.Quality;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Actuals;

namespace Dispatch.Jobs.Work;

/// <summary>Works out what a day came to: what its published plans promised, what was reported back, what it cost, and where its quality lies beyond a threshold.</summary>
/// <param name="days">The published plans.</param>
/// <param name="accounts">Where the accounts go, and what was reported.</param>
/// <param name="quality">Planned against actual.</param>
/// <param name="clock">Clock of the account's time.</param>
public sealed class CloseAccountsWork(PublishedDays days, DayAccountStore accounts, StudyQuality quality, TimeProvider clock) : IJobWork
{
    /// <inheritdoc/>
    public string Kind => JobKinds.CloseAccounts;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var reports = await accounts.ReportsAsync(context.Date, cancel).ConfigureAwait(false);
        var rows = (await days.OfAsync(context.Date, cancel).ConfigureAwait(false)).Select(p => Account(p, reports)).ToList();
        var alerts = rows.Count == 0 ? [] : (await quality.RunAsync(context.Date, context.Date, cancel: cancel).ConfigureAwait(false)).Suppressed().Alerts;
        await accounts.ReplaceDayAsync(context.Date, rows, [.. alerts.Select(a => new DayAlert(a.Kind, a.Code, a.StreetCode, a.Value, a.Limit))], cancel).ConfigureAwait(false);
        context.Progress.Report(new JobProgress { Stage = "closed", Share = 1, Count = rows.Count });
        return JobEnd.Done;
    }

    private DayAccountRow Account(DayPlan plan, ILookup<string, StopState> reports)
    {
        var stops = plan.Routes.SelectMany(r => r.Stops).Where(IsService).ToList();
        var promised = stops.SelectMany(s => s.Items).Select(i => i.Id).Distinct(StringComparer.Ordinal).ToList();
        var ends = promised.Select(id => EndOf(reports[id])).ToList();
        return new DayAccountRow
        {
            Date = plan.Date,
            ScopeCode = plan.Scope.Code,
            PlanId = plan.Id,
            Promised = promised.Count,
            Unserved = plan.Unserved.Sum(u => u.Ids.Length),
            Done = ends.Count(e => e == StopState.Done),
            Failed = ends.Count(e => e == StopState.Failed),
            NotHome = ends.Count(e => e == StopState.NotHome),
            Unreported = ends.Count(e => e is not (StopState.Done or StopState.Failed or StopState.NotHome)),
            Portions = stops.Where(s => s.Kind == PlanStopKind.MealDrop).SelectMany(s => s.Items).Sum(i => i.Portions),
            People = plan.Routes.Length,
            WorkSeconds = plan.Routes.Sum(r => r.WorkSeconds),
            DistanceMetres = plan.Routes.Sum(r => r.DistanceMetres),
            CostMilliFen = plan.Certificate!.Cost.Total,
            MadeUtc = clock.GetUtcNow().UtcDateTime,
        };
    }

    private static bool IsService(PlanStop stop) =>
        stop.Kind is PlanStopKind.MealDrop or PlanStopKind.Visit or PlanStopKind.EscortPickup or PlanStopKind.EscortStay or PlanStopKind.EscortReturn;

    /// <summary>Done by anybody is done; of a team's other reports the worst stands. Without an end: planned.</summary>
    private static StopState EndOf(IEnumerable<StopState> reports)
    {
        var all = reports.ToList();
        return new[] { StopState.Done, StopState.Failed, StopState.NotHome }.FirstOrDefault(all.Contains, StopState.Planned);
    }
}
