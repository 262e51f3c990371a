using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Fulfilment;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Visits;

namespace Dispatch.Planning.Quality;

/// <summary>The use case: planned against actual over some days. Changes nothing.</summary>
/// <param name="registers">Where the registers lie.</param>
/// <param name="days">The published plans.</param>
/// <param name="actuals">What was reported.</param>
/// <param name="ratings">What elders thought.</param>
public sealed class StudyQuality(RegisterStore registers, PublishedDays days, StopActualStore actuals, RatingStore ratings)
{
    /// <summary>Days over which different caregivers are counted.</summary>
    public const int ContinuityDays = 28;

    private readonly PromisedDays _promised = new(days);

    /// <summary>Every order of a day, planned against actual.</summary>
    public async Task<ImmutableArray<StopOutcome>> StopsAsync(DateOnly date, string scope = "", QualityLimits? limits = null, CancellationToken cancel = default)
    {
        var promised = await _promised.OfAsync(date, cancel).ConfigureAwait(false);
        return [.. (await OutcomesAsync(date, promised, scope, limits ?? new QualityLimits(), cancel).ConfigureAwait(false)).OrderBy(o => o.PlannedStart).ThenBy(o => o.ItemId, StringComparer.Ordinal)];
    }

    /// <summary>The report of some days.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="scope">Street or district code; empty: everything.</param>
    /// <param name="limits">Thresholds; null: the defaults.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<QualityReport> RunAsync(DateOnly from, DateOnly to, string scope = "", QualityLimits? limits = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        limits ??= new QualityLimits();
        var lookup = new RegisterLookup((await registers.LatestAsync(cancel).ConfigureAwait(false)).Registers);
        var first = to.AddDays(1 - ContinuityDays) < from ? to.AddDays(1 - ContinuityDays) : from;
        var (outcomes, seen, work) = (new List<StopOutcome>(), new Dictionary<string, HashSet<string>>(StringComparer.Ordinal), new Dictionary<(string Kind, string Id), long>());
        for (var date = first; date <= to; date = date.AddDays(1))
        {
            var promised = await _promised.OfAsync(date, cancel).ConfigureAwait(false);
            var stops = await OutcomesAsync(date, promised, scope, limits, cancel).ConfigureAwait(false);
            if (date >= from)
                outcomes.AddRange(stops);
            if (date > to.AddDays(-ContinuityDays))
                See(stops, seen);
            if (date >= from)
                Work(promised, work, stops);
        }

        var answers = await ratings.ListAsync(from, to, cancel).ConfigureAwait(false);
        var report = Report(outcomes, answers, lookup, limits) with { From = from, To = to, ScopeCode = scope };
        return Finish(report, seen, work, new QualityAlerts(limits, Name), limits);

        string Name(string code) => lookup.Streets.TryGetValue(code, out var street) ? street.Name : lookup.Canteens.GetValueOrDefault(code)?.Name ?? code;
    }

    private async Task<IReadOnlyList<StopOutcome>> OutcomesAsync(DateOnly date, PromisedDay promised, string scope, QualityLimits limits, CancellationToken cancel)
    {
        if (promised.Orders.IsEmpty)
            return [];
        var judge = new Judge(limits);
        var reported = (await actuals.ListAsync(date, cancel).ConfigureAwait(false)).ToDictionary(a => (a.ItemId, a.StaffId));
        return [.. promised.Orders.Where(o => o.StreetCode.StartsWith(scope, StringComparison.Ordinal)).Select(o => judge.Of(date, o, reported.GetValueOrDefault((o.ItemId, o.StaffId))))];
    }

    private static QualityReport Report(List<StopOutcome> outcomes, IReadOnlyList<RatingRow> answers, RegisterLookup lookup, QualityLimits limits)
    {
        var tables = new QualityTables(outcomes, answers, limits);
        return new QualityReport
        {
            From = default, To = default, ScopeCode = "", Total = tables.Total(), Days = tables.Days(), Streets = tables.By(o => o.StreetCode), Services = tables.By(o => o.ServiceCode),
            Canteens = tables.Canteens(lookup), Continuity = new Continuity(0, 0, 0, 0), Load = [], Alerts = [],
        };
    }

    private static QualityReport Finish(QualityReport report, Dictionary<string, HashSet<string>> seen, Dictionary<(string Kind, string Id), long> work, QualityAlerts alerts, QualityLimits limits)
    {
        var counts = seen.Values.Select(s => s.Count).ToList();
        var continuity = counts.Count == 0 ? new Continuity(0, 0, 0, 0) : new Continuity(counts.Count, counts.Average(), counts.Max(), counts.Count(c => c > limits.Caregivers));
        ImmutableArray<StaffLoad> load = [.. work.GroupBy(w => w.Key.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Load(g.Key, [.. g.Select(w => w.Value).Order()]))];
        return report with { Continuity = continuity, Load = load, Alerts = [.. alerts.Of(report.Streets, report.Canteens, continuity, load)] };
    }

    private static void See(IEnumerable<StopOutcome> stops, Dictionary<string, HashSet<string>> seen)
    {
        foreach (var stop in stops.Where(s => s.CanteenId is null && s.State is not (StopState.Failed or StopState.NotHome)))
        {
            if (!seen.TryGetValue(stop.ElderId, out var people))
                seen.Add(stop.ElderId, people = new HashSet<string>(StringComparer.Ordinal));
            people.Add(stop.StaffId);
        }
    }

    /// <summary>Planned working time of those who have a stop in the scope.</summary>
    private static void Work(PromisedDay promised, Dictionary<(string Kind, string Id), long> work, IEnumerable<StopOutcome> stops)
    {
        var here = stops.Select(s => s.StaffId).ToHashSet(StringComparer.Ordinal);
        foreach (var (kind, id, seconds) in promised.Work.Where(w => here.Contains(w.StaffId)))
            work[(kind, id)] = work.GetValueOrDefault((kind, id)) + seconds;
    }

    private static StaffLoad Load(string kind, IReadOnlyList<long> ascending)
    {
        var sum = ascending.Sum();
        var weighed = ascending.Select((seconds, i) => (double)seconds * ((2 * (i + 1)) - ascending.Count - 1)).Sum();
        return new StaffLoad(kind, ascending.Count, sum / 3600.0 / ascending.Count, ascending[^1] / 3600.0, sum == 0 ? 0 : weighed / ((double)ascending.Count * sum));
    }
}
