using System.Collections.Immutable;
using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Settings;

namespace Dispatch.Jobs.Schedule;

/// <summary>What happens at which hour. Firing an entry only asks for runs, each at most once a day, so that firing twice does no harm.</summary>
/// <param name="requests">Asks for runs.</param>
/// <param name="day">What day it is.</param>
/// <param name="options">The hours.</param>
public sealed class Timetable(JobRequests requests, LocalDay day, JobsOptions options)
{
    /// <summary>The entries.</summary>
    public ImmutableArray<TimetableEntry> Entries { get; } =
    [
        .. options.Plans.Select(r => new TimetableEntry(r.Name, r.At)),
        new TimetableEntry(JobKinds.ExpandOrders, options.ExpandAt),
        new TimetableEntry(JobKinds.CheckQualifications, options.QualificationsAt),
        new TimetableEntry(JobKinds.CloseAccounts, options.AccountsAt),
    ];

    /// <summary>Does what an entry says. A name that is no entry any more is passed over.</summary>
    public async Task FireAsync(string name, CancellationToken cancel)
    {
        if (options.Plans.FirstOrDefault(r => r.Name == name) is { } rule)
            await requests.PlanRuleAsync(rule, cancel).ConfigureAwait(false);
        else if (name == JobKinds.CloseAccounts)
            await requests.DailyAsync(name, day.Today.AddDays(-1), cancel).ConfigureAwait(false);
        else if (name is JobKinds.ExpandOrders or JobKinds.CheckQualifications)
            await requests.DailyAsync(name, day.Today, cancel).ConfigureAwait(false);
    }
}
