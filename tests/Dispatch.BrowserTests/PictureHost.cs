using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Hosting;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Intake;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Sample;
using Dispatch.Roads.Matrices;
using Dispatch.Roads.Osm;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.BrowserTests;

/// <summary>The sample street at five past eleven of its day: plans in force, reports from the road, people of every role; on its own roads, by a clock that was set.</summary>
internal sealed class PictureHost : IAsyncDisposable
{
    /// <summary>When the pictures are taken, UTC.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 5, 0, TimeSpan.Zero);

    /// <summary>The day of the pictures.</summary>
    public static readonly DateOnly Day = DayClock.DayOf(Now);

    /// <summary>Everybody's password.</summary>
    public const string Word = "correct horse battery";

    private const string Token = "picture-token-of-this-run-012345";

    private readonly string _folder = Directory.CreateTempSubdirectory("dispatch-pictures-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client = new();
    private readonly SampleDistrict _sample = MakeSample.Run(new SampleOptions { Size = SampleSize.Street, Day = Day }, DefaultCatalogue.Registers);
    private readonly MovedClock _clock = new(Now);
    private Task _server = Task.CompletedTask;

    /// <summary>Where the host is; opened as it stands it makes one the operator.</summary>
    public Uri Start { get; private set; } = new("http://127.0.0.1");

    /// <summary>The plan in force.</summary>
    public DayPlan Plan { get; private set; } = null!;

    /// <summary>Makes the day and serves it.</summary>
    public async Task OpenAsync()
    {
        var storage = StorageOptions.ForFile(Path.Combine(_folder, "street.db"));
        var database = new DispatchDatabase(storage);
        await database.PrepareAsync();
        await new RegisterStore(database).ApplyAsync(_sample.Registers);
        var roads = OsmImport.Run(() => new MemoryStream(RoadFiles.Make(_sample.Roads)), RoadFiles.Name).Graph!;
        var travel = new RoadSource(new RoadProfiles(roads));
        MakeDailyPlan Planner() => new(new RegisterStore(database), new PlanStore(database, _clock), new RuinRecreateSolver(), travel, _clock);
        await PlanAsync(Planner, new PlanStore(database, _clock));
        await ReportAsync(new StopActualStore(database, _clock));
        var boundaries = BoundaryFiles.Write(_sample.Options, _folder);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Map:Boundaries"] = boundaries }).Build();
        // The district has its plan: the morning's job makes a draft of the day, and none of single streets.
        var timetable = new JobsOptions();
        var jobs = timetable with { Iterations = 2000, Plans = [timetable.Plans[0] with { Scope = PlanRule.Districts }] };
        var options = new ServeOptions
        {
            Port = 0, Storage = storage, Token = Token, Clock = _clock, Travel = travel, Map = HostingSettings.Map(settings), Jobs = jobs,
            Node = services => services.AddJobNode(database, jobs, Planner).AddSingleton(new NodeName("dispatch-1")),
        };
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server = DispatchServer.RunAsync(options, started.SetResult, _stop.Token);
        if (await Task.WhenAny(_server, started.Task) == _server)
            await _server;
        Start = await started.Task;
        _client.BaseAddress = new Uri(Start.GetLeftPart(UriPartial.Authority));
        await NothingRunsAsync();
    }

    /// <summary>Waits until the timetable's jobs of the morning are over.</summary>
    private async Task NothingRunsAsync()
    {
        _client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await pace.WaitForNextTickAsync())
        {
            var states = (await _client.GetFromJsonAsync<JsonElement[]>("/api/v1/jobs?take=100"))!.Select(j => j.GetProperty("state").GetString()).ToList();
            if (states.Count > 0 && !states.Exists(s => s is "queued" or "running"))
                break;
        }

        _client.DefaultRequestHeaders.Authorization = null;
    }

    /// <summary>Adds somebody who has changed the one-time password already; gives a token of theirs.</summary>
    public async Task<string> AddAsync(string name, string displayName, string? staffId, string role, string kind, string code)
    {
        var password = (await AskAsync(Token, "/api/v1/users", new { name, displayName, staffId, grants = new[] { new { role, kind, code } } })).GetProperty("password").GetString();
        var token = (await AskAsync(null, "/api/v1/sign-in", new { name, password })).GetProperty("accessToken").GetString();
        await AskAsync(token, "/api/v1/me/password", new { old = password, wanted = Word });
        return (await AskAsync(null, "/api/v1/sign-in", new { name, password = Word })).GetProperty("accessToken").GetString()!;
    }

    /// <summary>What a rider and a caregiver told, and what elders thought; keys of two other systems.</summary>
    public async Task TellAsync(RoadTales tales, (PlanRoute Route, string Token) rider, (PlanRoute Route, string Token) caregiver)
    {
        foreach (var sent in tales.OfRider(rider.Route, Now))
            await AskAsync(rider.Token, "/api/v1/my/reports", sent);
        foreach (var sent in RoadTales.OfCaregiver(caregiver.Route, Now))
            await AskAsync(caregiver.Token, "/api/v1/my/reports", sent);
        foreach (var rating in RoadTales.Ratings(Plan, DayClock.SecondsOf(Now.UtcDateTime, Day)))
            await AskAsync(Token, "/api/v1/ratings", rating);
        await AskAsync(Token, "/api/v1/keys", new { name = "养老服务平台对接", permissions = new[] { "read-plans", "report-ratings" }, scopes = new[] { new { kind = "district", code = "310105" } } });
        await AskAsync(Token, "/api/v1/keys", new { name = "区数据看板", permissions = new[] { "read-coverage" }, scopes = new[] { new { kind = "all", code = "" } }, days = 90 });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _stop.CancelAsync();
        await _server;
        _stop.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A first version and a better one that is in force; tomorrow as a draft.</summary>
    private async Task PlanAsync(Func<MakeDailyPlan> planner, PlanStore plans)
    {
        await planner().RunAsync(new DailyPlanRequest { Date = Day, Iterations = 500 });
        Plan = (await planner().RunAsync(new DailyPlanRequest { Date = Day, Iterations = 5000 })).Plan!;
        await plans.PublishAsync(Plan.Id, (await plans.FindAsync(Plan.Id))!.Revision, "周敏");
        await planner().RunAsync(new DailyPlanRequest { Date = Day.AddDays(1), Iterations = 500 });
    }

    /// <summary>What was loaded is on its way; what ended by plan is done, but for one in sixty; the next stop of each is on its way or begun; one in twelve is late.</summary>
    private async Task ReportAsync(StopActualStore actuals)
    {
        var now = DayClock.SecondsOf(Now.UtcDateTime, Day);
        var told = 0;
        foreach (var (route, number) in Plan.Routes.Select((r, i) => (r, i)))
        {
            var late = number % 12 == 5 ? 900 : 0;
            foreach (var (stop, item) in route.Stops.Where(s => s.Start + late < now + 600).SelectMany(s => s.Items.Select(i => (s, i))))
            {
                var isLoad = stop.Kind is PlanStopKind.Start or PlanStopKind.Load;
                var isOver = !isLoad && stop.Departure + late <= now;
                var state = isOver ? ++told % 60 == 0 ? StopState.NotHome : StopState.Done : !isLoad && stop.Start + late <= now ? StopState.Arrived : StopState.OnWay;
                await actuals.ReportAsync(new StopActualRow
                {
                    Date = Day, ItemId = item.Id, StaffId = route.Staff.Id, State = state, ReportedBy = route.Staff.Id,
                    ArrivedUtc = state is StopState.OnWay ? null : Utc(stop.Start + late), DoneUtc = isOver ? Utc(stop.Departure + late) : null, DeviceUtc = Now.UtcDateTime,
                });
            }
        }
    }

    private static DateTime Utc(int seconds) => DayClock.UtcOf(Day, seconds);

    private async Task<JsonElement> AskAsync(string? token, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text.Length == 0 ? default : JsonDocument.Parse(text).RootElement : throw new InvalidOperationException(text);
    }
}
