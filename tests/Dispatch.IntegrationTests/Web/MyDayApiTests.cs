using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.IntegrationTests.Web.Access;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Identity;
using Dispatch.Storage.Keys;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Dispatch.Web.Users;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>A day on the road by its addresses: the route, reports in any order, check-ins, the health gate.</summary>
public sealed class MyDayApiTests : IAsyncLifetime
{
    private static readonly DateOnly _today = SmallDay.Date;
    private readonly Dictionary<string, HttpClient> _people = new(StringComparer.Ordinal);
    private AccessHost _host = null!;
    private HttpClient _dispatcher = null!;
    private DayPlan _plan = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DispatchDatabase Database => _host.Database;

    /// <summary>Half past eight in the morning of the small day.</summary>
    private DateTimeOffset Now => _host.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _host = await AccessHost.StartAsync();
        _dispatcher = _host.Client(AccessHost.Token);
        await new RegisterStore(Database).ApplyAsync(Registers(), cancel: Cancel);
        _plan = await MakePlanAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _people.Values)
            client.Dispose();
        _dispatcher.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>The route shows name, door and three map systems; the telephone is masked; unchanged it is not sent again; other days are refused.</summary>
    [Fact]
    public async Task The_route_shows_what_is_needed_and_no_more()
    {
        var rider = await PersonAsync("R1");
        using var answer = await rider.GetAsync("/api/v1/my/route", Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        var drop = Stop(JsonDocument.Parse(body).RootElement, "meal-drop");
        var item = drop.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("id").GetString() == "M1");
        item.GetProperty("phone").GetString().ShouldBe("138****5678");
        item.GetProperty("name").GetString().ShouldBe("老人E1");
        item.GetProperty("state").GetString().ShouldBe("planned");
        item.GetProperty("door").GetProperty("zh").GetString().ShouldBe("1号,1楼,无电梯");
        item.GetProperty("door").GetProperty("en").GetString().ShouldBe("1号, floor 1, no lift");
        body.ShouldNotContain("13812345678");
        body.ShouldNotContain("birth", Case.Insensitive);
        body.ShouldNotContain("dementia", Case.Insensitive);
        drop.GetProperty("address").GetString().ShouldBe("江苏路100弄");
        var (wgs, gcj, bd) = (Lon(drop, "wgs84"), Lon(drop, "gcj02"), Lon(drop, "bd09"));
        (gcj - wgs).ShouldBeInRange(0.003, 0.006);
        (bd - gcj).ShouldBeInRange(0.005, 0.008);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/my/route") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        (await rider.SendAsync(again, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await SendAsync("R1", Report("on-way", ["M1"]));
        using var changed = new HttpRequestMessage(HttpMethod.Get, "/api/v1/my/route") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        (await rider.SendAsync(changed, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var far = await rider.GetAsync($"/api/v1/my/route?date={_today.AddDays(-3):yyyy-MM-dd}", Cancel);
        far.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var free = await (await PersonAsync("NOBODY")).GetFromJsonAsync<JsonElement>("/api/v1/my/route", Cancel);
        free.GetProperty("stops").GetArrayLength().ShouldBe(0);
        using var nobody = await _dispatcher.GetAsync("/api/v1/my/route", Cancel);
        (await nobody.Content.ReadAsStringAsync(Cancel)).ShouldContain("W403_NO_STAFF");
    }

    /// <summary>Sent twice and in the wrong order, each report counts once and the stop ends as it really did; all of it is on record.</summary>
    [Fact]
    public async Task Reports_come_twice_and_in_any_order()
    {
        var (done, arrived, way) = (Report("done", ["M1", "M2", "M3"], minutesAgo: 1), Report("arrived", ["M1", "M2", "M3"], minutesAgo: 6), Report("on-way", ["M1"], minutesAgo: 20));
        Statuses(await SendAsync("R1", done, done)).ShouldBe(["taken", "known"]);
        Statuses(await SendAsync("R1", arrived, done, way)).ShouldBe(["taken", "known", "taken"]);
        Statuses(await SendAsync("R1", done, way, arrived)).ShouldBe(["known", "known", "known"]);

        var route = await (await PersonAsync("R1")).GetFromJsonAsync<JsonElement>("/api/v1/my/route", Cancel);
        var items = Stop(route, "meal-drop").GetProperty("items").EnumerateArray().ToList();
        items.Select(i => i.GetProperty("state").GetString()).Distinct().ShouldBe(["done"]);
        var minutes = await (await PersonAsync("R1")).GetFromJsonAsync<JsonElement>("/api/v1/my/minutes", Cancel);
        minutes.GetProperty("minutes").GetInt32().ShouldBe(5, "three meals behind one gate take the time once");

        var log = new AuditLog(Database, _host.Clock);
        var lines = (await log.ListAsync($"{_today:yyyy-MM-dd}/R1", cancel: Cancel)).Where(l => l.Action == AuditActions.StopsReported).ToList();
        lines.Count.ShouldBe(2, "a sending that held nothing new leaves no line");
        lines[0].Details.ShouldContain(arrived["id"]!.ToString()!);
        (await log.VerifyAsync(Cancel)).BrokenLine.ShouldBeNull();
    }

    /// <summary>A phone whose clock is two hours ahead reports true times; nothing is kept as happening after it was told.</summary>
    [Fact]
    public async Task A_wrong_clock_is_put_right()
    {
        var report = Report("arrived", ["M1"]);
        report["at"] = Now.AddHours(2).AddMinutes(-10);
        await PostAsync("R1", new { sentAt = Now.AddHours(2), reports = new[] { report } });

        var route = await (await PersonAsync("R1")).GetFromJsonAsync<JsonElement>("/api/v1/my/route", Cancel);
        var arrived = Stop(route, "meal-drop").GetProperty("items")[0].GetProperty("arrivedUtc").GetDateTimeOffset();
        (arrived - Now.AddMinutes(-10)).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(5));
    }

    /// <summary>Bad reports are refused one by one with codes in both languages; good ones beside them are kept.</summary>
    [Fact]
    public async Task A_bad_report_keeps_no_other_back()
    {
        var results = (await PostAsync("R1", new
        {
            reports = new object[]
            {
                Report("arrived", ["M1"]), Report("arrived", ["V1"]), Report("problem", ["M1"]), Report("dance", ["M1"]), 7,
                new Dictionary<string, object?>(Report("meal-temperature", ["M1"])) { ["celsius"] = 900 }, Report("on-way", []),
            },
        })).GetProperty("results").EnumerateArray().ToList();

        results[0].GetProperty("status").GetString().ShouldBe("taken");
        results.Skip(1).Select(r => r.GetProperty("faults")[0].GetProperty("code").GetString())
            .ShouldBe(["T108_NOT_YOURS", "T105_MISSING", "T101_FORMAT", "T101_FORMAT", "T106_RANGE", "T103_ITEMS"]);
        results[1].GetProperty("faults")[0].GetProperty("text").GetProperty("zh").GetString()!.ShouldContain("调度员");
        (await (await PersonAsync("R1")).PostAsync("/api/v1/my/reports", new StringContent("no json"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>A position says how far it is from the stop; the household's own code is believed, another's and a forged one are not.</summary>
    [Fact]
    public async Task Check_ins_are_judged()
    {
        var codes = new RoadCodes(new SigningKeyStore(Database, TimeProvider.System));
        var (own, other) = (await codes.OfHouseholdAsync("E1", Cancel), await codes.OfHouseholdAsync("E2", Cancel));
        var near = Report("arrived", ["M1"]);
        near["position"] = new { longitude = 121.42, latitude = 31.2205, accuracyMetres = 20 };
        var far = Report("arrived", ["M1"]);
        far["position"] = new { longitude = 121.43, latitude = 31.22, accuracyMetres = 20 };
        var results = (await SendAsync("R1", near, far, With("code", own), With("code", other), With("code", own[..^1] + (own[^1] == 'A' ? 'B' : 'A')), With("code", await codes.OfOrderAsync("M1", Cancel))))
            .Select(r => r.GetProperty("checkIn")).ToList();

        results.Select(r => r.GetProperty("verified").GetBoolean()).ShouldBe([true, false, true, false, false, true]);
        results[0].GetProperty("distanceMetres").GetInt32().ShouldBeInRange(50, 60); // 0.0005° of latitude: 55.6 m
        results[1].GetProperty("distanceMetres").GetInt32().ShouldBeInRange(930, 970); // 0.01° of longitude at 31.22°: 951 m
        results[1].GetProperty("text").GetProperty("zh").GetString()!.ShouldContain("米");

        Dictionary<string, object?> With(string field, string value) => new(Report("arrived", ["M1"])) { [field] = value };
    }

    /// <summary>A bath begins only after a passed check; a failed one tells a dispatcher without a number; measured again after a rest it opens.</summary>
    [Fact]
    public async Task The_health_gate_holds()
    {
        var early = await SendAsync("G1", Report("started", ["V1"], minutesAgo: 30));
        early.Single().GetProperty("faults")[0].GetProperty("code").GetString().ShouldBe("T109_GATE");

        var high = await SendAsync("G1", Health(181, 95, 20), Report("started", ["V1"], minutesAgo: 19));
        high[0].GetProperty("status").GetString().ShouldBe("taken");
        high[0].GetProperty("gate")[0].GetProperty("rule").GetString().ShouldBe("systolic");
        high[1].GetProperty("status").GetString().ShouldBe("refused");

        var events = await _dispatcher.GetFromJsonAsync<JsonElement>($"/api/v1/days/{_today:yyyy-MM-dd}/events", Cancel);
        events.EnumerateArray().ShouldHaveSingleItem().GetProperty("kind").GetString().ShouldBe("road-notice");
        await using (var db = Database.Open())
        {
            var notice = db.DayEvents.Single();
            notice.Document.ShouldContain("health-check");
            notice.Document.ShouldNotContain(":181");
            db.AuditEntries.Select(a => a.Details).ToList().ShouldNotContain(d => d.Contains(":181", StringComparison.Ordinal) || d.Contains("systolic", StringComparison.Ordinal));
        }

        Statuses(await SendAsync("G1", Health(150, 90, 5), Report("started", ["V1"], minutesAgo: 4), Report("done", ["V1"], minutesAgo: 0))).ShouldBe(["taken", "taken", "taken"]);

        Dictionary<string, object?> Health(int systolic, int diastolic, int ago) =>
            new(Report("health", ["V1"], ago)) { ["health"] = new { concerns = Array.Empty<string>(), systolic, diastolic } };
    }

    /// <summary>What somebody on the road noticed reaches the dispatcher without a word about health, waits for a person whatever is planned anew, and is settled on record.</summary>
    [Fact]
    public async Task A_notice_waits_until_somebody_has_seen_to_it()
    {
        var changed = Report("condition", ["M2"]);
        (changed["signs"], changed["note"]) = (new[] { "confused" }, "认不出人");
        await SendAsync("R1", changed);
        await _dispatcher.PostAsync($"/api/v1/days/{_today:yyyy-MM-dd}/replans", null, Cancel);

        var notice = (await NoticesAsync()).ShouldHaveSingleItem();
        (notice.GetProperty("about").GetString(), notice.GetProperty("staffId").GetString(), notice.GetProperty("isSettled").GetBoolean()).ShouldBe(("condition", "R1", false));
        notice.GetProperty("orderIds")[0].GetString().ShouldBe("M2");
        notice.ToString().ShouldNotContain("认不出人");
        var id = notice.GetProperty("id").GetString()!;
        for (var times = 0; times < 2; times++)
            (await _dispatcher.PostAsync($"/api/v1/notices/{id}/settle", null, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await NoticesAsync()).ShouldHaveSingleItem().GetProperty("isSettled").GetBoolean().ShouldBeTrue();
        (await new AuditLog(Database, _host.Clock).ListAsync(id, cancel: Cancel)).Count(l => l.Details.Contains("settled", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);

        async Task<IReadOnlyList<JsonElement>> NoticesAsync() =>
            [.. (await _dispatcher.GetFromJsonAsync<JsonElement>($"/api/v1/days/{_today:yyyy-MM-dd}/notices", Cancel)).EnumerateArray()];
    }

    /// <summary>A number is given for an order of one's own that is not ended, each time with a line on record; for no other.</summary>
    [Fact]
    public async Task Numbers_are_for_ones_own_orders()
    {
        (await CallAsync("R1", "M1")).ShouldContain("13812345678");
        (await CallAsync("G1", "M1")).ShouldContain("W404_NUMBER");
        (await CallAsync("R1", "M99")).ShouldContain("W404_NUMBER");
        await SendAsync("R1", Report("done", ["M1"]));
        (await CallAsync("R1", "M1")).ShouldContain("W404_NUMBER");

        var seen = (await new AuditLog(Database, _host.Clock).ListAsync("E1", cancel: Cancel)).ShouldHaveSingleItem();
        (seen.Action, seen.Actor).ShouldBe((AuditActions.PhoneSeen, "r1"));
        seen.Details.ShouldNotContain("138");

        async Task<string> CallAsync(string staff, string item)
        {
            using var answer = await (await PersonAsync(staff)).PostAsJsonAsync("/api/v1/my/calls", new { date = $"{_today:yyyy-MM-dd}", item }, Cancel);
            return await answer.Content.ReadAsStringAsync(Cancel);
        }
    }

    /// <summary>The eight digits below a code do as well as the code, for their own stop alone.</summary>
    [Fact]
    public async Task Digits_do_as_well_as_a_code()
    {
        var codes = new RoadCodes(new SigningKeyStore(Database, _host.Clock));
        var (own, other) = (await codes.DigitsAsync(await codes.OfHouseholdAsync("E1", Cancel), Cancel), await codes.DigitsAsync(await codes.OfHouseholdAsync("E2", Cancel), Cancel));
        own.Length.ShouldBe(8);
        Dictionary<string, object?> With(string value) => new(Report("arrived", ["M1"])) { ["code"] = value };
        (await SendAsync("R1", With(own[..4] + " " + own[4..]), With(other))).Select(r => r.GetProperty("checkIn").GetProperty("verified").GetBoolean()).ShouldBe([true, false]);
    }

    /// <summary>What was done before the phone heard that the plan gave it to somebody else is kept, and a dispatcher is told.</summary>
    [Fact]
    public async Task A_report_after_a_replan_is_kept()
    {
        var route = _plan.Routes.Single(r => r.Staff.Id == "R1");
        await PublishAsync(_plan with
        {
            Id = Guid.CreateVersion7(), Version = 0,
            Routes = [.. _plan.Routes.Select(r => r == route ? r with { Stops = [.. r.Stops.Select(s => s with { Items = [.. s.Items.Where(i => i.Id != "M1")] })] } : r)],
        });

        Statuses(await SendAsync("R1", Report("done", ["M1"]), Report("done", ["M2"]))).ShouldBe(["taken", "taken"]);

        await using var db = Database.Open();
        db.DayEvents.ToList().ShouldHaveSingleItem().Document.ShouldContain("other-plan");
        db.StopActuals.Select(a => a.ItemId).ToList().ShouldBe(["M1", "M2"], ignoreOrder: true);
    }

    private static DistrictRegisters Registers()
    {
        var day = SmallDay.Registers();
        return day with
        {
            Compounds = [.. day.Compounds.Select(c => c with { Address = "江苏路100弄" })],
            Elders = [.. day.Elders.Select(e => e with { Phone = "13812345678", BirthYear = 1938, Dementia = true })],
        };
    }

    private async Task<DayPlan> MakePlanAsync()
    {
        var plans = new PlanStore(Database);
        var use = new MakeDailyPlan(new RegisterStore(Database), plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        var made = (await use.RunAsync(new DailyPlanRequest { Date = _today, Iterations = 300 }, cancel: Cancel)).Plan!;
        await plans.PublishAsync(made.Id, (await plans.FindAsync(made.Id, Cancel))!.Revision, "test", Cancel);
        return (await plans.LoadAsync(made.Id, Cancel))!;
    }

    /// <summary>A person of the staff, signed in.</summary>
    private async Task<HttpClient> PersonAsync(string staff) => _people.TryGetValue(staff, out var known)
        ? known
        : _people[staff] = await _host.SignedInAsync(staff, staff, new NewGrant(Role.Carer, ScopeKind.Own, ""));

    private async Task PublishAsync(DayPlan plan)
    {
        var store = new PlanStore(Database);
        var saved = await store.SaveAsync(plan, Cancel);
        await store.PublishAsync(saved.Id, (await store.FindAsync(saved.Id, Cancel))!.Revision, "test", Cancel);
    }

    private Dictionary<string, object?> Report(string kind, string[] items, int minutesAgo = 0) => new()
    {
        ["id"] = Guid.CreateVersion7(), ["kind"] = kind, ["date"] = $"{_today:yyyy-MM-dd}", ["items"] = items, ["at"] = Now.AddMinutes(-minutesAgo),
    };

    private async Task<List<JsonElement>> SendAsync(string staff, params Dictionary<string, object?>[] reports) =>
        [.. (await PostAsync(staff, new { sentAt = Now, reports })).GetProperty("results").EnumerateArray()];

    private async Task<JsonElement> PostAsync(string staff, object body)
    {
        using var answer = await (await PersonAsync(staff)).PostAsJsonAsync("/api/v1/my/reports", body, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static IEnumerable<string?> Statuses(IEnumerable<JsonElement> results) => results.Select(r => r.GetProperty("status").GetString());

    private static JsonElement Stop(JsonElement route, string kind) => route.GetProperty("stops").EnumerateArray().First(s => s.GetProperty("kind").GetString() == kind);

    private static double Lon(JsonElement stop, string system) => stop.GetProperty("point").GetProperty(system).GetProperty("longitude").GetDouble();
}
