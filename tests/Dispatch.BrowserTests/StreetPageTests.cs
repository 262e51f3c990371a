using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Dispatch.Web;
using Shouldly;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>The page of street offices on a real host over a small town whose day was planned, published and partly reported.</summary>
public sealed class StreetPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncLifetime
{
    private static readonly DateOnly _day = new(2026, 11, 24);

    private readonly string _folder = Directory.CreateTempSubdirectory("dispatch-street-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private Task _server = Task.CompletedTask;
    private Uri _start = new("http://127.0.0.1");
    private DispatchDatabase _database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var options = new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(Path.Combine(_folder, "street.db")), Clock = SuiteClock.Clock };
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server = DispatchServer.RunAsync(options, started.SetResult, _stop.Token);
        if (await Task.WhenAny(_server, started.Task) == _server)
            await _server;
        _start = await started.Task;
        _database = new DispatchDatabase(options.Storage);
        await FillAsync(_database);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _server;
        _stop.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Coverage, alerts, trend and money of the day are there, nothing is fetched from outside, and the page has no complaint.</summary>
    [Fact]
    public async Task A_street_sees_coverage_quality_and_money()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(_start.ToString());
        await visitor.Page.GotoAsync(new Uri(_start, $"/street?day={_day:yyyy-MM-dd}").ToString());

        await visitor.Page.WaitForSelectorAsync("[data-part=coverage] tbody tr");
        await visitor.Page.WaitForSelectorAsync("[data-part=quality] canvas");
        await visitor.Page.WaitForSelectorAsync("[data-part=money] tbody tr");
        var rows = await visitor.Page.Locator("[data-part=coverage] tbody tr").AllInnerTextsAsync();
        rows.ShouldContain(r => r.Contains("当日午餐") && r.Contains("100.0 %"));
        (await visitor.Page.InnerTextAsync("[data-part=alerts]")).ShouldContain("未完成率");
        (await visitor.Page.InnerTextAsync("[data-part=map]")).ShouldContain("没有路网");
        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.Nameless)).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.TooPale)).ShouldBeEmpty();
        visitor.Origins.ShouldBe([_start.GetLeftPart(UriPartial.Authority)]);
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>At a desk in Chinese and on a phone in English: nothing serious for axe, nothing beyond the edge, no complaint.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task The_page_is_accessible(bool isPhone, bool isEnglish)
    {
        await using var visitor = await browser.VisitAsync(isPhone);
        await visitor.Page.GotoAsync(_start.ToString());
        if (isEnglish)
            await visitor.Page.ClickAsync("button.desk__tool[lang=en]");
        await visitor.Page.GotoAsync(new Uri(_start, $"/street?day={_day:yyyy-MM-dd}").ToString());
        await visitor.Page.WaitForSelectorAsync("[aria-busy=false] h1");
        await visitor.Page.WaitForSelectorAsync("[data-part=staffing][aria-busy=false] tbody tr");
        await visitor.Page.WaitForSelectorAsync("[data-part=money] tbody tr");

        (await Axe.SeriousAsync(visitor.Page)).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<string[]>(PageAudit.TooWide)).ShouldBeEmpty();
        visitor.Origins.ShouldBe([_start.GetLeftPart(UriPartial.Authority)]);
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>Whom no station reaches: the list takes a reason, its names are masked, one name takes another reason; both stand on record.</summary>
    [Fact]
    public async Task A_name_is_revealed_for_a_reason()
    {
        await using var visitor = await OpenAsync();
        await visitor.Page.SelectOptionAsync("[data-part=outside] select", "walk-station");
        await visitor.Page.ClickAsync("[data-deed=outside]");
        await GiveAsync(visitor, "安排上门探访");
        await visitor.Page.WaitForSelectorAsync("[data-part=outside] tbody tr");
        (await visitor.CountAsync("[data-part=outside] tbody tr")).ShouldBe(2 * SmallTown.EldersAStreet);
        (await visitor.TextAsync("[data-part=outside] tbody tr")).ShouldContain("老*");
        await visitor.Page.ClickAsync("[data-deed=reveal]");
        await GiveAsync(visitor, "家属来电核实");
        await visitor.Page.WaitForSelectorAsync("[data-part=outside] tbody strong");

        (await visitor.TextAsync("[data-part=outside] tbody strong")).ShouldBe("老人0");
        var deeds = await new AuditLog(_database, SuiteClock.Clock).ListAsync(cancel: Cancel);
        deeds.Count(d => d.Action == AuditActions.NameRevealed).ShouldBe(2);
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>Capacity against the target, the next step tried, sites searched with their gap, a batch recalled, the month's report on paper.</summary>
    [Fact]
    public async Task A_district_asks_what_to_do_next()
    {
        await using var visitor = await OpenAsync();
        (await visitor.TextAsync("[data-part=staffing]")).ShouldContain("6,000");
        await visitor.Page.ClickAsync("[data-deed=next]");
        await visitor.Page.WaitForSelectorAsync("[data-part=staffing] [role=status]");
        await visitor.Page.ClickAsync("[data-deed=siting]");
        await visitor.Page.WaitForSelectorAsync("[data-part=siting] [role=status]");
        (await visitor.TextAsync("[data-part=siting]")).ShouldContain("已证明为最优");
        await visitor.Page.FillAsync("[data-part=recall] [data-field=canteen]", "C" + SmallTown.Streets(1)[0]);
        await visitor.Page.ClickAsync("[data-deed=recall]");
        await visitor.Page.WaitForSelectorAsync("[data-part=recall] tbody tr");
        (await visitor.CountAsync("[data-part=recall] tbody tr")).ShouldBe(SmallTown.EldersAStreet);
        var print = await visitor.Page.EvaluateAsync<string>("async () => { const a = await fetch(document.querySelector('a[href*=\"format=pdf\"]').href); return a.headers.get('content-type') + ' ' + (await a.text()).slice(0, 5); }");
        print.ShouldBe("application/pdf %PDF-");
        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>One street asked for by its code: every row is of it.</summary>
    [Fact]
    public async Task One_street_is_shown_alone()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(_start.ToString());
        await visitor.Page.GotoAsync(new Uri(_start, $"/street?day={_day:yyyy-MM-dd}").ToString());
        await visitor.Page.WaitForSelectorAsync("[data-part=coverage] tbody tr");

        await visitor.Page.SelectOptionAsync(".street [data-field=area]", SmallTown.Streets(2)[1]);
        await visitor.Page.ClickAsync(".street button[type=submit]");

        await visitor.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-part=coverage] tbody tr')].every(r => r.textContent.startsWith('第2街道'))");
    }

    private async Task<Visitor> OpenAsync()
    {
        var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(_start.ToString());
        await visitor.Page.GotoAsync(new Uri(_start, $"/street?day={_day:yyyy-MM-dd}").ToString());
        await visitor.Page.WaitForSelectorAsync("[data-part=coverage] tbody tr");
        await visitor.Page.WaitForSelectorAsync("[data-part=staffing] tbody tr");
        return visitor;
    }

    private static async Task GiveAsync(Visitor visitor, string reason)
    {
        await visitor.Page.FillAsync("[data-field=reason]", reason);
        await visitor.Page.ClickAsync("dialog button[type=submit]");
        await visitor.Page.WaitForSelectorAsync("dialog", new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
    }

    private static async Task FillAsync(DispatchDatabase database)
    {
        var (registers, plans) = (new RegisterStore(database), new PlanStore(database));
        await registers.ApplyAsync(SmallTown.Registers(2), cancel: Cancel);
        var made = await new MakeDailyPlan(registers, plans, new RuinRecreateSolver(), new StraightLineSource(), SuiteClock.Clock)
            .RunAsync(new DailyPlanRequest { Date = _day, Iterations = 20 }, cancel: Cancel);
        await plans.PublishAsync(made.Plan!.Id, (await plans.FindAsync(made.Plan.Id, Cancel))!.Revision, "x", Cancel);
        foreach (var route in made.Plan.Routes)
        {
            foreach (var item in route.Stops.Where(s => s.Kind is Core.Domain.Plans.PlanStopKind.MealDrop).SelectMany(s => s.Items))
                await new StopActualStore(database).ReportAsync(new StopActualRow { Date = _day, ItemId = item.Id, StaffId = route.Staff.Id, State = StopState.NotHome, ReportedBy = route.Staff.Id }, Cancel);
        }
    }
}
