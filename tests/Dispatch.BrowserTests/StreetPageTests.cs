using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Actuals;
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

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var options = new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(Path.Combine(_folder, "street.db")) };
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server = DispatchServer.RunAsync(options, started.SetResult, _stop.Token);
        if (await Task.WhenAny(_server, started.Task) == _server)
            await _server;
        _start = await started.Task;
        await FillAsync(new DispatchDatabase(options.Storage));
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

    /// <summary>One street asked for by its code: every row is of it.</summary>
    [Fact]
    public async Task One_street_is_shown_alone()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync(_start.ToString());
        await visitor.Page.GotoAsync(new Uri(_start, $"/street?day={_day:yyyy-MM-dd}").ToString());
        await visitor.Page.WaitForSelectorAsync("[data-part=coverage] tbody tr");

        await visitor.Page.FillAsync(".street input[inputmode=numeric]", SmallTown.Streets(2)[1]);
        await visitor.Page.ClickAsync(".street button[type=submit]");

        await visitor.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-part=coverage] tbody tr')].every(r => r.textContent.startsWith('第2街道'))");
    }

    private static async Task FillAsync(DispatchDatabase database)
    {
        var (registers, plans) = (new RegisterStore(database), new PlanStore(database));
        await registers.ApplyAsync(SmallTown.Registers(2), cancel: Cancel);
        var made = await new MakeDailyPlan(registers, plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System)
            .RunAsync(new DailyPlanRequest { Date = _day, Iterations = 20 }, cancel: Cancel);
        await plans.PublishAsync(made.Plan!.Id, (await plans.FindAsync(made.Plan.Id, Cancel))!.Revision, "x", Cancel);
        foreach (var route in made.Plan.Routes)
        {
            foreach (var item in route.Stops.Where(s => s.Kind is Core.Domain.Plans.PlanStopKind.MealDrop).SelectMany(s => s.Items))
                await new StopActualStore(database).ReportAsync(new StopActualRow { Date = _day, ItemId = item.Id, StaffId = route.Staff.Id, State = StopState.NotHome, ReportedBy = route.Staff.Id }, Cancel);
        }
    }
}
