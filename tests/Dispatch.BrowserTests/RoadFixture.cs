using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Providers;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Dispatch.Web;
using Microsoft.Playwright;
using Xunit;

namespace Dispatch.BrowserTests;

/// <summary>A real host with the small day in force today, jobs that ended, a key, and people of every role who can sign in to it.</summary>
public sealed class RoadFixture : IAsyncLifetime
{
    /// <summary>Everybody's password.</summary>
    public const string Word = "correct horse battery";

    private const string Token = "test-token-of-this-run-0123456789";

    private readonly string _folder = Directory.CreateTempSubdirectory("dispatch-road-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client = new();
    private Task _server = Task.CompletedTask;

    public DispatchDatabase Database { get; private set; } = null!;

    /// <summary>Opened as it stands it makes one the operator.</summary>
    public Uri Start { get; private set; } = new("http://127.0.0.1");

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public DateOnly Today { get; } = SuiteClock.Today;

    public async ValueTask InitializeAsync()
    {
        var options = new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(Path.Combine(_folder, "road.db")), Token = Token, Clock = SuiteClock.Clock };
        Database = new DispatchDatabase(options.Storage);
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server = DispatchServer.RunAsync(options, started.SetResult, _stop.Token);
        if (await Task.WhenAny(_server, started.Task) == _server)
            await _server;
        Start = await started.Task;
        Address = new Uri(Start.GetLeftPart(UriPartial.Authority));
        _client.BaseAddress = Address;
        await PlanAsync();
        await AddHistoryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _stop.CancelAsync();
        await _server;
        _stop.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Adds somebody and answers with the one-time password.</summary>
    public async Task<string> AddAsync(string name, string? staffId, string role, string kind, string code = "") =>
        (await AskAsync(Token, "/api/v1/users", new { name, staffId, grants = new[] { new { role, kind, code } } })).GetProperty("password").GetString()!;

    /// <summary>Adds somebody who has changed the one-time password already.</summary>
    public async Task AddReadyAsync(string name, string? staffId, string role, string kind, string code = "")
    {
        var password = await AddAsync(name, staffId, role, kind, code);
        var token = (await AskAsync(null, "/api/v1/sign-in", new { name, password })).GetProperty("accessToken").GetString();
        await AskAsync(token, "/api/v1/me/password", new { old = password, wanted = Word });
    }

    /// <summary>The phone page of somebody new, with their route read and kept: from here on it needs no network.</summary>
    internal async Task<IPage> OpenPhoneAsync(Visitor visitor, string name, string staffId)
    {
        await AddReadyAsync(name, staffId, "carer", "own");
        await visitor.Page.GotoAsync(new Uri(Address, "/m").ToString());
        await SignInAsync(visitor, name);
        await visitor.Page.WaitForSelectorAsync(".synced:has-text('已同步')");
        await visitor.Page.WaitForSelectorAsync(".list");
        return visitor.Page;
    }

    /// <summary>Hands in what somebody tells from the way.</summary>
    internal async Task TellAsync(string name, object[] reports)
    {
        var token = (await AskAsync(null, "/api/v1/sign-in", new { name, password = Word })).GetProperty("accessToken").GetString();
        await AskAsync(token, "/api/v1/my/reports", new { sentAt = TimeProvider.System.GetUtcNow(), reports });
    }

    /// <summary>Signs in on the page that is shown, with the name and password.</summary>
    internal static async Task SignInAsync(Visitor visitor, string name, string password = Word)
    {
        await visitor.Page.FillAsync("input[name=username]", name);
        await visitor.Page.FillAsync("input[name=password]", password);
        await visitor.Page.ClickAsync(".gate__go");
    }

    /// <summary>Signs in for the first time: a new password and, where the role needs one, the second factor.</summary>
    internal static async Task SignInFirstAsync(Visitor visitor, string name, string password, bool hasFactor, Func<Task>? look = null)
    {
        var page = visitor.Page;
        await SignInAsync(visitor, name, password);
        await page.WaitForSelectorAsync("input[autocomplete=new-password]");
        foreach (var field in await page.Locator("input[autocomplete=new-password]").AllAsync())
            await field.FillAsync(Word);
        await page.ClickAsync(".gate__go");
        if (!hasFactor)
            return;
        await page.WaitForSelectorAsync(".gate__qr");
        await (look?.Invoke() ?? Task.CompletedTask);
        await page.FillAsync("input[inputmode=numeric]", Authenticator.Code(await page.InnerTextAsync(".gate__secret")));
        await page.ClickAsync(".gate__go");
    }

    private async Task PlanAsync()
    {
        var (registers, plans, day) = (new RegisterStore(Database), new PlanStore(Database), SmallDay.Registers());
        await registers.ApplyAsync(day with
        {
            Elders = [.. day.Elders.Select(e => e with { Phone = "13812345678" })],
            Compounds = [.. day.Compounds.Select(c => c with { Address = "江苏路100弄", Notes = "从北门进" })],
            Providers = [new Provider { Id = "P1", Name = "第一机构" }],
            Staff = [.. day.Staff.Select(s => s.BaseId == "S1" ? s with { ProviderId = "P1" } : s)],
            MealOrders = [.. day.MealOrders.Select(o => o with { Date = Today })], VisitOrders = [.. day.VisitOrders.Select(o => o with { Date = Today })],
        });
        var use = new MakeDailyPlan(registers, plans, new RuinRecreateSolver(), new StraightLineSource(), SuiteClock.Clock);
        var plan = (await use.RunAsync(new DailyPlanRequest { Date = Today, Iterations = 300 })).Plan!;
        await plans.PublishAsync(plan.Id, (await plans.FindAsync(plan.Id))!.Revision, "test");
    }

    private async Task AddHistoryAsync()
    {
        await AskAsync(Token, "/api/v1/keys", new { name = "check-1", permissions = new[] { "read-plans", "read-jobs" }, scopes = new[] { new { kind = "all", code = "" } }, days = 30 });
        await using var db = Database.Open();
        db.JobRuns.AddRange(Run("plan-day", JobRunState.Done), Run("close-accounts", JobRunState.Failed));
        await db.SaveChangesAsync();
    }

    private JobRunRow Run(string kind, JobRunState state)
    {
        var asked = SuiteClock.Clock.GetUtcNow().UtcDateTime;
        return new JobRunRow
        {
            Id = Guid.NewGuid(), Kind = kind, Date = Today, ScopeCode = "310105", Slot = JobRunRow.SlotOf(kind, "310105", Today), Request = "{}", State = state, Attempt = 1, QueuedUtc = asked,
            DueUtc = asked, StartedUtc = asked, EndedUtc = asked, RequestedBy = "timetable", ErrorCode = state == JobRunState.Failed ? "J504_LOST" : null,
            ErrorText = state == JobRunState.Failed ? """{"zh":"运行它的节点没有消息了。","en":"Its node went silent."}""" : null,
        };
    }

    private async Task<JsonElement> AskAsync(string? token, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException(text);
    }
}
