using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Hosting;
using Dispatch.Jobs.Settings;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Dispatch.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>Chromium and two real hosts: one with a plan, one with an empty database. Without Chromium every test is skipped, saying so.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly string _folder = Directory.CreateTempSubdirectory("dispatch-browser-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _servers = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private int _lives;

    public Uri Start { get; private set; } = new("http://127.0.0.1");

    public Uri EmptyStart { get; private set; } = new("http://127.0.0.1");

    public DayPlan Plan { get; } = SamplePlan.Make();

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        Start = await ServeAsync("plan.db", Plan);
        EmptyStart = await ServeAsync("empty.db", plan: null);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _stop.CancelAsync();
        await Task.WhenAll(_servers);
        _stop.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A new browser profile with one page; skips the test where there is no Chromium.</summary>
    /// <param name="isPhone">390 × 844 with touch instead of 1440 × 900.</param>
    /// <param name="agent">What the browser calls itself. Null: as it does.</param>
    /// <param name="locale">The browser's language.</param>
    internal async Task<Visitor> VisitAsync(bool isPhone = false, string? agent = null, string locale = "zh-CN")
    {
        if (_browser is null)
            Assert.Skip($"{Chromium} is not there; install Debian's chromium to run the browser tests.");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = isPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1440, Height = 900 },
            Locale = locale,
            IsMobile = isPhone,
            HasTouch = isPhone,
            UserAgent = agent,
        });
        if (SuiteClock.Script is { } script)
            await context.AddInitScriptAsync(script);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>A host of its own with a small day in force that can be edited, replanned and planned anew.</summary>
    /// <param name="on">The day. Null: that of the sample.</param>
    internal async Task<Uri> LiveAsync(DateOnly? on = null)
    {
        var day = on ?? SmallDay.Date;
        if (_browser is null)
            Assert.Skip($"{Chromium} is not there; install Debian's chromium to run the browser tests.");
        var storage = StorageOptions.ForFile(Path.Combine(_folder, $"live-{++_lives}.db"));
        var database = new DispatchDatabase(storage);
        var jobs = new JobsOptions();
        MakeDailyPlan Planner() => new(new RegisterStore(database), new PlanStore(database), new RuinRecreateSolver(), new StraightLineSource(), SuiteClock.Clock);
        await database.PrepareAsync();
        var registers = SmallDay.WithCalls();
        await new RegisterStore(database).ApplyAsync(registers with
        {
            MealOrders = [.. registers.MealOrders.Select(o => o with { Date = day })], VisitOrders = [.. registers.VisitOrders.Select(o => o with { Date = day })],
        });
        var plan = (await Planner().RunAsync(new DailyPlanRequest { Date = day, Iterations = 300 })).Plan!;
        var plans = new PlanStore(database);
        await plans.PublishAsync(plan.Id, (await plans.FindAsync(plan.Id))!.Revision, "test");
        return await ServeAsync(new ServeOptions { Port = 0, Storage = storage, Clock = ClockOf(day), Jobs = jobs, Node = services => services.AddJobNode(database, jobs, Planner) });
    }

    /// <summary>The suite's clock, or, once the day is over, one that is set back to its morning: names are shown of days that are not over alone.</summary>
    private static TimeProvider ClockOf(DateOnly day) =>
        SuiteClock.Today <= day ? SuiteClock.Clock : new MovedClock(new DateTimeOffset(DayClock.UtcOf(day, 8 * 3600)));

    private async Task<Uri> ServeAsync(string file, DayPlan? plan)
    {
        var storage = StorageOptions.ForFile(Path.Combine(_folder, file));
        var start = await ServeAsync(new ServeOptions { Port = 0, Storage = storage, Clock = ClockOf(SamplePlan.Day) });
        if (plan is not null)
            await new PlanStore(new DispatchDatabase(storage)).SaveAsync(plan);
        return start;
    }

    private async Task<Uri> ServeAsync(ServeOptions options)
    {
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = DispatchServer.RunAsync(options, started.SetResult, _stop.Token);
        _servers.Add(server);
        if (await Task.WhenAny(server, started.Task) == server)
            await server;
        return await started.Task;
    }
}
