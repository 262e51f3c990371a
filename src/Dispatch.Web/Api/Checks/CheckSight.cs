using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Visits;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Checks;

/// <summary>The one way in which endpoints read what was told from stops: what is not the caller's is not there.</summary>
/// <param name="store">Where reports are kept.</param>
/// <param name="days">The published plans: they say whose an order is.</param>
/// <param name="registers">Says where people, canteens and elders are.</param>
internal sealed class CheckSight(RoadReportStore store, PublishedDays days, RegisterStore registers)
{
    private static readonly string s_photo = RoadRecord.WordOf(RoadReportKind.Photo);

    /// <summary>A part of the reports of a day, the newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<CheckView> Part, int Total)> ListAsync(
        Caller caller, DateOnly day, RoadReportKind? kind, CheckQuery asked, Page page, CancellationToken cancel)
    {
        var sight = await DayAsync(caller, day, cancel);
        var lines = await store.LinesAsync(day, kind is { } one ? RoadRecord.WordOf(one) : null, asked.StaffId, cancel);
        var theirs = lines.Where(l => sight.IsTheirs(l.Kind, l.StaffId, l.ItemId)).ToList();
        if (Wanted(sight, asked) is not { } wanted)
            return (await ShowAsync(sight, day, [.. page.Of(theirs)], cancel), theirs.Count);
        var beside = sight.Beside(wanted);
        var found = (await ShowAsync(sight, day, [.. theirs.Where(l => beside.Contains(l.ItemId))], cancel)).Where(v => v.Items.Any(wanted.Contains)).ToList();
        return ([.. page.Of(found)], found.Count);
    }

    /// <summary>One report whole, and what was kept of it; health only where it is the caller's. Null: there is none, or it is not theirs.</summary>
    public async Task<(CheckView View, RoadRecord Record)?> FindAsync(Caller caller, Guid id, CancellationToken cancel)
    {
        if (await store.LoadAsync([id], cancel) is not [var row])
            return null;
        var sight = await DayAsync(caller, row.Date, cancel);
        if (!sight.IsTheirs(row.Kind, row.StaffId, row.ItemId))
            return null;
        var record = RoadRecord.Read(row.Document);
        var view = CheckView.Of(row, record, sight.ElderOf(row.ItemId));
        return (sight.MaySeeHealth(row.StaffId, row.ItemId) ? view.With(record) : view, record);
    }

    private async Task<CheckDay> DayAsync(Caller caller, DateOnly day, CancellationToken cancel) =>
        new(caller, (await registers.LatestAsync(cancel)).Registers, await days.ItemsAsync(day, cancel));

    /// <summary>The orders asked for. Null: all.</summary>
    private static HashSet<string>? Wanted(CheckDay sight, CheckQuery asked)
    {
        if (asked.ElderId is not { Length: > 0 } elder)
            return asked.ItemId is { Length: > 0 } item ? [item] : null;
        var theirs = sight.ItemsOf(elder);
        if (asked.ItemId is { Length: > 0 } one)
            theirs.IntersectWith([one]);
        return theirs;
    }

    private async Task<IReadOnlyList<CheckView>> ShowAsync(CheckDay sight, DateOnly day, IReadOnlyList<VisitCheckLine> lines, CancellationToken cancel)
    {
        var rows = (await store.LoadAsync([.. lines.Where(l => l.Kind != s_photo).Select(l => l.Id)], cancel)).ToDictionary(r => r.Id);
        return [.. lines.Select(l => rows.TryGetValue(l.Id, out var row)
            ? CheckView.Of(row, RoadRecord.Read(row.Document), sight.ElderOf(l.ItemId))
            : CheckView.OfPhoto(day, l, sight.ElderOf(l.ItemId)))];
    }
}
