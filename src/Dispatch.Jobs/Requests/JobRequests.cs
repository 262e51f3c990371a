using System.Globalization;
using Dispatch.Jobs.Settings;
using Dispatch.Storage;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Registers;

namespace Dispatch.Jobs.Requests;

/// <summary>Asks for runs: what people, the timetable and imports want done. Only writes job_runs; any node of the installation takes it from there.</summary>
/// <param name="runs">Where runs lie.</param>
/// <param name="registers">Where the areas stand.</param>
/// <param name="day">What day it is.</param>
/// <param name="options">The timetable.</param>
public sealed class JobRequests(JobStore runs, RegisterStore registers, LocalDay day, JobsOptions options)
{
    /// <summary>Who asks when the timetable does.</summary>
    public const string Timetable = "timetable";

    /// <summary>Who asks when an import does.</summary>
    public const string Import = "import";

    private const string NoDetails = "{}";

    /// <summary>Asks for a day's plan of an area. While one waits or runs, that one is given back.</summary>
    /// <param name="date">The day, local.</param>
    /// <param name="scope">Street or district code. Null: the only district.</param>
    /// <param name="details">How.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Stops before the write.</param>
    /// <exception cref="Runs.JobRefusedException">There is no such area.</exception>
    public async Task<RequestedRun> PlanDayAsync(DateOnly date, string? scope, PlanDayDetails details, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        var code = PlanAreas.One((await registers.LatestAsync(cancel).ConfigureAwait(false)).Registers, scope);
        return await runs.RequestAsync(new JobRequest(JobKinds.PlanDay, code, date, details.Write(), by), cancel).ConfigureAwait(false);
    }

    /// <summary>Asks for a job that is about a whole day: any kind but planning.</summary>
    public Task<RequestedRun> WholeDayAsync(string kind, DateOnly date, string by, CancellationToken cancel = default) =>
        runs.RequestAsync(new JobRequest(kind, "", date, NoDetails, by), cancel);

    /// <summary>Asks once more for what a run was asked to do; while the same waits or runs, that one is given back.</summary>
    /// <param name="run">The run; of a kind that can be asked for again.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Stops before the write.</param>
    public Task<RequestedRun> AgainAsync(JobRunRow run, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        return runs.RequestAsync(new JobRequest(run.Kind, run.ScopeCode, run.Date ?? day.Today, run.Request, by), cancel);
    }

    /// <summary>Asks for the plans of a rule of the timetable: today and the days ahead that are planned too. At most once a day, area and rule.</summary>
    public async Task PlanRuleAsync(PlanRule rule, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var stored = await registers.LatestAsync(cancel).ConfigureAwait(false);
        var today = day.Today;
        foreach (var scope in PlanAreas.Of(stored.Registers, rule))
        {
            for (var ahead = 0; ahead <= options.PlanDaysAhead; ahead++)
                await OnceAsync(JobKinds.PlanDay, scope, today.AddDays(ahead), $"{rule.Name} {Text(today)}", Timetable, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Asks for a whole-day job of the timetable, at most once a day.</summary>
    public Task<RequestedRun> DailyAsync(string kind, DateOnly date, CancellationToken cancel = default) =>
        OnceAsync(kind, "", date, Text(day.Today), Timetable, cancel);

    /// <summary>
    /// What to do in the transaction of an import: the wish to make everything again that it puts out of date is there with the import, or neither is.
    /// </summary>
    public Task AfterImportAsync(DispatchDbContext db, int revision, CancellationToken cancel)
    {
        var occasion = $"revision-{revision.ToString(CultureInfo.InvariantCulture)}";
        return runs.RequestWithinAsync(db, new JobRequest(JobKinds.AfterImport, occasion, day.Today, NoDetails, Import), cancel);
    }

    /// <summary>Asks for a run of an occasion, which has one run for ever.</summary>
    internal Task<RequestedRun> OnceAsync(string kind, string scope, DateOnly date, string occasion, string by, CancellationToken cancel) =>
        runs.RequestAsync(new JobRequest(kind, scope, date, NoDetails, by) { Id = RunIds.Of(kind, scope, Text(date), occasion) }, cancel);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
