using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.IntegrationTests.Jobs;
using Dispatch.Jobs.Hosting;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Observing;

/// <summary>A day on a host with a node, everything it logs caught: planned, published, looked at; then what watchers are told.</summary>
public sealed class ObservingTests : IAsyncLifetime, ILoggerProvider, ILogger
{
    // The scheduler goes by the real clock; of days that are over no names are told.
    private static readonly DateOnly _tomorrow = DayClock.DayOf(TimeProvider.System.GetUtcNow()).AddDays(1);
    private readonly ConcurrentQueue<string> _log = new();
    private TestHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(usual => usual with { OrTools = () => null, Node = services => AddNode(services, new DispatchDatabase(usual.Storage), usual.Jobs) });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Everything down to the finest level is caught; names, telephones, doors and notes are nowhere in it.</summary>
    [Fact]
    public async Task A_day_leaves_no_person_in_the_log()
    {
        var town = SmallTown.Registers(2);
        town = town with
        {
            Elders = [.. town.Elders.Select((e, i) => e with { Name = $"邱某甲{i}", Phone = $"1380013{i:0000}", AccessNotes = $"门禁九五二七{i}", Room = $"七零八{i}" })],
            Staff = [.. town.Staff.Select((s, i) => s with { Name = $"护理员丙{i}" })],
        };
        await new RegisterStore(_host.Database).ApplyAsync(town, cancel: Cancel);
        var plan = await PlanAsync();
        await PostAsync($"/api/v1/plans/{plan}/publish?revision=1");
        var routes = await _host.Client.GetFromJsonAsync<JsonElement>($"/api/v1/plans/{plan}/routes", Cancel);
        foreach (var route in routes.EnumerateArray())
            (await _host.Client.GetStringAsync(new Uri($"/api/v1/plans/{plan}/routes/{route.GetProperty("staff").GetProperty("id").GetString()}", UriKind.Relative), Cancel)).ShouldContain("邱某甲");
        await _host.Client.GetByteArrayAsync(new Uri($"/api/v1/plans/{plan}/sheets", UriKind.Relative), Cancel);
        await _host.Client.GetByteArrayAsync(new Uri("/api/v1/registers/export", UriKind.Relative), Cancel);

        var said = string.Join('\n', _log);
        said.ShouldContain("Request matched endpoint", customMessage: "the finest level is caught");
        said.ShouldContain("attempt 1 begins");
        foreach (var secret in new[] { "邱某甲", "1380013", "门禁九五二七", "七零八", "护理员丙", TestHost.Token })
            said.ShouldNotContain(secret);
    }

    /// <summary>Counts of the searches, the publications and the jobs, for who may see them.</summary>
    [Fact]
    public async Task Metrics_count_what_was_done()
    {
        await new RegisterStore(_host.Database).ApplyAsync(SmallTown.Registers(1), cancel: Cancel);
        await PostAsync($"/api/v1/plans/{await PlanAsync()}/publish?revision=1");

        string text = "";
        await Patience.UntilAsync(async () =>
        {
            text = await _host.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancel);
            return Value(text, "dispatch_jobs{state=\"Done\"}") >= 1;
        }, "the node sees its run done", Cancel);

        Value(text, "dispatch_solve_duration_count").ShouldBeGreaterThanOrEqualTo(1);
        Value(text, "dispatch_plans_published").ShouldBeGreaterThanOrEqualTo(1);
        Value(text, "dispatch_plan_served").ShouldBeGreaterThan(0);
        text.ShouldContain("# TYPE dispatch_solve_duration histogram");
        text.ShouldContain("http_server_request_duration_bucket");
        _host.Client.DefaultRequestHeaders.Authorization = null;
        (await _host.Client.GetAsync(new Uri("/metrics", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>Whoever watches learns which part is not well, and no more.</summary>
    [Fact]
    public async Task Readiness_names_its_parts()
    {
        _host.Client.DefaultRequestHeaders.Authorization = null;
        var ready = await _host.Client.GetFromJsonAsync<JsonElement>("/health/ready", Cancel);
        ready.GetProperty("status").GetString().ShouldBe("ready");
        var parts = ready.GetProperty("parts");
        (parts.GetProperty("database").GetString(), parts.GetProperty("jobs").GetString(), parts.GetProperty("orTools").GetString()).ShouldBe(("ok", "ok", "ok"));
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _log.Enqueue($"{formatter(state, exception)} {exception}");

    void IDisposable.Dispose()
    {
    }

    private async Task<Guid> PlanAsync()
    {
        var asked = await _host.Client.PostAsJsonAsync("/api/v1/jobs/plan", new { date = $"{_tomorrow:yyyy-MM-dd}", scope = SmallTown.Streets(1)[0], iterations = 20, publish = "off" }, Cancel);
        var id = (await asked.Content.ReadFromJsonAsync<JobView>(PlanJson.Options, Cancel))!.Id;
        var runs = new JobStore(_host.Database, TimeProvider.System);
        await Patience.UntilAsync(async () => (await runs.FindAsync(id, Cancel))!.State == JobRunState.Done, "the day is planned", Cancel);
        return (await runs.FindAsync(id, Cancel))!.ResultPlanId!.Value;
    }

    private async Task PostAsync(string address) =>
        (await _host.Client.PostAsync(new Uri(address, UriKind.Relative), null, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

    private static double Value(string text, string name) => text.Split('\n').Where(l => l.StartsWith(name + " ", StringComparison.Ordinal))
        .Select(l => double.Parse(l[(name.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault();

    private void AddNode(IServiceCollection services, DispatchDatabase database, JobsOptions jobs)
    {
        services.AddJobNode(database, jobs, () => new MakeDailyPlan(
            new RegisterStore(database), new PlanStore(database), new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System));
        services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(this).Configure<LoggerFilterOptions>(o => o.MinLevel = LogLevel.Trace);
    }
}
