using System.Text;
using Dispatch.Core.Domain.Plans;
using Dispatch.IntegrationTests.Jobs;
using Dispatch.Planning.Calendars;
using Dispatch.Storage;
using Dispatch.Storage.Calendars;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Planning;

/// <summary>A caregiver's calendar through a day that changes.</summary>
public sealed class CalendarTests : IDisposable
{
    private const string Token = "secret";

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    /// <summary>Visits keep their names; what moves counts up, what goes is cancelled, what stays is as it was.</summary>
    [Fact]
    public async Task A_calendar_follows_the_plan()
    {
        var database = new DispatchDatabase(StorageOptions.ForFile(_folder.File("c.db")));
        await database.PrepareAsync(Cancel);
        var clock = new TestClock(new DateTime(2026, 11, 23, 22, 0, 0, DateTimeKind.Utc));
        var (plans, calendars) = (new PlanStore(database, clock), new CalendarStore(database, clock));
        var desk = new CalendarDesk(calendars, plans, new RegisterStore(database, clock), clock);
        var feed = await calendars.AddFeedAsync("N-1", Token, "test", Cancel);

        (await desk.ReadAsync(Token, Cancel))!.ShouldNotContain("VEVENT");
        var first = await PublishAsync(plans, SamplePlan.Make());
        var before = Events((await desk.ReadAsync(Token, Cancel))!);
        var route = first.Routes.Single(r => r.Staff.Id == "N-1");
        var visits = route.Stops.Where(s => s.Kind == PlanStopKind.Visit).ToList();
        before.Count.ShouldBe(visits.Count);
        before.Values.ShouldAllBe(e => e.Contains("SEQUENCE:0", StringComparison.Ordinal) && e.Contains("STATUS:CONFIRMED", StringComparison.Ordinal));
        Events((await desk.ReadAsync(Token, Cancel))!).ShouldBe(before, "reading twice changes nothing");

        // The first visit starts ten minutes later, the last one is gone.
        var stops = route.Stops.Where(s => s != visits[^1]).Select(s => s == visits[0] ? s with { Start = s.Start + 600, Departure = s.Departure + 600 } : s);
        await PublishAsync(plans, first with { Id = Guid.NewGuid(), Status = PlanStatus.Draft, Routes = [.. first.Routes.Select(r => r == route ? r with { Stops = [.. stops] } : r)] });
        var after = Events((await desk.ReadAsync(Token, Cancel))!);

        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        after.Values.Count(e => e.Contains("SEQUENCE:1", StringComparison.Ordinal) && e.Contains("STATUS:CONFIRMED", StringComparison.Ordinal)).ShouldBe(1);
        after.Values.Count(e => e.Contains("SEQUENCE:1", StringComparison.Ordinal) && e.Contains("STATUS:CANCELLED", StringComparison.Ordinal)).ShouldBe(1);
        after.Values.Count(e => e.Contains("SEQUENCE:0", StringComparison.Ordinal)).ShouldBe(visits.Count - 2);

        (await calendars.RevokeAsync(feed.Id, "test", Cancel)).ShouldBeTrue();
        (await desk.ReadAsync(Token, Cancel)).ShouldBeNull();
        (await desk.ReadAsync("other", Cancel)).ShouldBeNull();
    }

    /// <summary>No full name, no door, no note; no line longer than 75 octets.</summary>
    [Fact]
    public async Task A_calendar_says_no_more_than_needed()
    {
        var database = new DispatchDatabase(StorageOptions.ForFile(_folder.File("d.db")));
        await database.PrepareAsync(Cancel);
        var clock = new TestClock(new DateTime(2026, 11, 23, 22, 0, 0, DateTimeKind.Utc));
        var (plans, calendars) = (new PlanStore(database, clock), new CalendarStore(database, clock));
        var plan = await PublishAsync(plans, SamplePlan.Make());
        foreach (var route in plan.Routes)
        {
            await calendars.AddFeedAsync(route.Staff.Id, Token + route.Staff.Id, "test", Cancel);
            var text = (await new CalendarDesk(calendars, plans, new RegisterStore(database, clock), clock).ReadAsync(Token + route.Staff.Id, Cancel))!;
            text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
            text.ShouldEndWith("END:VCALENDAR\r\n");
            var whole = text.Replace("\r\n ", "", StringComparison.Ordinal);
            foreach (var item in route.Stops.SelectMany(s => s.Items).Where(i => i.ElderName is not null))
                (whole.Contains(item.ElderName!, StringComparison.Ordinal) || whole.Contains(item.AccessNote!, StringComparison.Ordinal)).ShouldBeFalse(item.Id);
        }
    }

    private static async Task<DayPlan> PublishAsync(PlanStore plans, DayPlan plan)
    {
        var saved = await plans.SaveAsync(plan, Cancel);
        await plans.PublishAsync(saved.Id, (await plans.FindAsync(saved.Id, Cancel))!.Revision, "test", Cancel);
        return saved;
    }

    /// <summary>Uid → the event's text.</summary>
    private static Dictionary<string, string> Events(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT").Skip(1)
        .ToDictionary(e => e.Split("UID:")[1].Split("\r\n")[0], StringComparer.Ordinal);
}
