using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Providers;
using Dispatch.IntegrationTests.Web.Access;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Identity;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Dispatch.Web.Access;
using Dispatch.Web.Keys;
using Dispatch.Web.Users;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Visits;

/// <summary>What was told from stops and what elders thought, as dispatchers and other systems see it.</summary>
public sealed class ChecksAndRatingsTests : IAsyncLifetime
{
    private const string Photo = "/9j/4AAQ";

    private static readonly DateOnly _today = SmallDay.Date;
    private AccessHost _host = null!;
    private HttpClient _canteen = null!;
    private HttpClient _provider = null!;
    private HttpClient _operator = null!;
    private HttpClient _key = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Checks => $"/api/v1/days/{_today:yyyy-MM-dd}/checks";

    public async ValueTask InitializeAsync()
    {
        _host = await AccessHost.StartAsync();
        var day = SmallDay.Registers();
        day = day with { Providers = [new Provider { Id = "P1", Name = "服务社", StreetCodes = [SmallDay.Street] }], Staff = [.. day.Staff.Select(s => s.Id == "G1" ? s with { ProviderId = "P1" } : s)] };
        await new RegisterStore(_host.Database).ApplyAsync(day, cancel: Cancel);
        var plans = new PlanStore(_host.Database, _host.Clock);
        var use = new MakeDailyPlan(new RegisterStore(_host.Database), plans, new RuinRecreateSolver(), new StraightLineSource(), _host.Clock);
        var made = (await use.RunAsync(new DailyPlanRequest { Date = _today, Iterations = 300 }, cancel: Cancel)).Plan!;
        await plans.PublishAsync(made.Id, (await plans.FindAsync(made.Id, Cancel))!.Revision, "test", Cancel);
        _operator = _host.Client(AccessHost.Token);
        _canteen = await _host.SignedInAsync("canteen", null, new NewGrant(Role.Canteen, ScopeKind.Canteen, "C1"));
        _provider = await _host.SignedInAsync("provider", null, new NewGrant(Role.Provider, ScopeKind.Provider, "P1"));
        var (_, key) = await new ApiKeyAdministration(new ApiKeyStore(_host.Database, _host.Clock), _host.Clock).AddAsync(
            "问卷系统", [Permission.ReportRatings, Permission.ReadChecks], [new KeyScope(ScopeKind.Street, SmallDay.Street)], 1, "test", Cancel);
        _key = _host.Client(key);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { _operator, _canteen, _provider, _key })
            client.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>A canteen sees temperatures and photos of its meals, a provider the health checks of its people; who looks at health or a photo is on record.</summary>
    [Fact]
    public async Task Health_and_photos_are_for_those_who_need_them()
    {
        var (health, photo) = (Report("health", "V1"), Report("photo", "M1"));
        (health["health"], health["note"], photo["photo"]) = (new { concerns = new[] { "dizzy" }, systolic = 171, diastolic = 90 }, "头有点晕", Photo);
        var warm = Report("meal-temperature", "M1", "M2", "M3");
        warm["celsius"] = 52.5;
        await SendAsync("G1", health);
        await SendAsync("R1", warm, photo);

        Kinds(await ListAsync(_canteen)).ShouldBe(["meal-temperature", "photo"], ignoreOrder: true);
        Kinds(await ListAsync(_provider)).ShouldBe(["health"]);
        Kinds(await ListAsync(_key)).ShouldBe(["meal-temperature", "photo"], ignoreOrder: true);
        var listed = await ListAsync(_operator);
        (listed.Count, listed.Single(c => Kind(c) == "health").GetProperty("isPassed").GetBoolean()).ShouldBe((3, false));
        listed.ShouldAllBe(c => !c.GetRawText().Contains(":171") && !c.GetRawText().Contains("头有点晕"));
        (await ChecksSeenAsync()).ShouldBeEmpty("lists say nothing of health");

        var one = $"/api/v1/checks/{health["id"]}";
        (await CodeAsync(_canteen, one)).ShouldBe("W404_CHECK");
        (await CodeAsync(_key, one)).ShouldBe("W404_CHECK");
        var whole = await _provider.GetFromJsonAsync<JsonElement>(one, Cancel);
        (whole.GetProperty("health").GetProperty("systolic").GetInt32(), whole.GetProperty("note").GetString(), whole.GetProperty("elderId").GetString()).ShouldBe((171, "头有点晕", "E1"));
        whole.GetProperty("gate").GetArrayLength().ShouldBe(2, "a question answered with yes, and the pressure");
        var picture = listed.Single(c => Kind(c) == "photo").GetProperty("photo").GetString()!;
        (await CodeAsync(_provider, picture)).ShouldBe("W404_CHECK");
        using var answer = await _canteen.GetAsync(new Uri(picture, UriKind.Relative), Cancel);
        (answer.Content.Headers.ContentType!.MediaType, Convert.ToBase64String(await answer.Content.ReadAsByteArrayAsync(Cancel))).ShouldBe(("image/jpeg", Photo));
        (await CodeAsync(_canteen, $"/api/v1/checks/{warm["id"]}/photo")).ShouldBe("W404_CHECK");

        var seen = await ChecksSeenAsync();
        seen.Select(s => (s.Actor, s.Subject)).ShouldBe([("provider", $"check/{health["id"]}"), ("canteen", $"check/{photo["id"]}")], ignoreOrder: true);
        seen.ShouldAllBe(s => !s.Details.Contains(":171"));
    }

    /// <summary>A report about three orders is found by each of them, and by the elder; of what is wrong everything is told.</summary>
    [Fact]
    public async Task Reports_are_found_by_order_elder_and_person()
    {
        var warm = Report("meal-temperature", "M1", "M2", "M3");
        warm["celsius"] = 61;
        await SendAsync("R1", warm, Report("done", "M1", "M2", "M3"));
        await SendAsync("G1", Report("on-way", "V1"));

        Kinds(await ListAsync(_operator, "?itemId=M2")).ShouldBe(["done", "meal-temperature"], ignoreOrder: true);
        Kinds(await ListAsync(_operator, "?elderId=E3")).ShouldBe(["done", "meal-temperature"], ignoreOrder: true);
        Kinds(await ListAsync(_operator, "?elderId=E1")).ShouldBe(["done", "meal-temperature", "on-way"], ignoreOrder: true);
        Kinds(await ListAsync(_operator, "?elderId=E1&kind=on-way")).ShouldBe(["on-way"]);
        Kinds(await ListAsync(_operator, "?staffId=G1")).ShouldBe(["on-way"]);
        (await ListAsync(_operator, "?elderId=NOBODY")).ShouldBeEmpty();
        using var part = await _operator.GetAsync(new Uri(Checks + "?take=1", UriKind.Relative), Cancel);
        part.Headers.GetValues("X-Total-Count").ShouldBe(["3"]);
        part.Headers.GetValues("Link").Single().ShouldContain("skip=1");
        using var wrong = await _operator.GetAsync(new Uri(Checks + "?kind=dance&take=0", UriKind.Relative), Cancel);
        (await wrong.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("errors").GetArrayLength().ShouldBe(2);
    }

    /// <summary>Whose meal it was is said by the plan; twice is once; another's order is not there; the street's sums count it.</summary>
    [Fact]
    public async Task Ratings_come_from_people_and_systems()
    {
        var id = Guid.CreateVersion7();
        var (status, body) = await RateAsync(_canteen, new { id, date = $"{_today:yyyy-MM-dd}", itemId = "M1", stars = 4, text = "饭菜热" });
        status.ShouldBe(HttpStatusCode.Created, body.ToString());
        (body.GetProperty("elderId").GetString(), body.GetProperty("staffId").GetString(), body.GetProperty("canteenId").GetString()).ShouldBe(("E1", "R1", "C1"));
        (status, body) = await RateAsync(_canteen, new { id, date = $"{_today:yyyy-MM-dd}", itemId = "M1", stars = 1 });
        (status, body.GetProperty("stars").GetInt32()).ShouldBe((HttpStatusCode.OK, 4));
        (await RateAsync(_key, new { date = $"{_today:yyyy-MM-dd}", itemId = "V1", stars = 5 })).Status.ShouldBe(HttpStatusCode.Created);
        (await RateAsync(_provider, new { date = $"{_today:yyyy-MM-dd}", itemId = "M1", stars = 5 })).Body.GetProperty("code").GetString().ShouldBe("W404_ORDER");
        (await RateAsync(_canteen, new { date = $"{_today:yyyy-MM-dd}", itemId = "M9", stars = 5 })).Body.GetProperty("code").GetString().ShouldBe("W404_ORDER");
        (await RateAsync(_canteen, new { date = $"{_today.AddDays(1):yyyy-MM-dd}", stars = 6 })).Body.GetProperty("errors").EnumerateArray()
            .Select(e => e.GetProperty("pointer").GetString()).ShouldBe(["/date", "/itemId", "/stars"]);

        (await RatingsAsync(_canteen)).ShouldBe(["M1"]);
        (await RatingsAsync(_provider)).ShouldBe(["V1"]);
        (await RatingsAsync(_operator)).ShouldBe(["M1", "V1"], ignoreOrder: true);
        (await RatingsAsync(_operator, "?canteenId=C1&elderId=E1")).ShouldBe(["M1"]);
        (await RatingsAsync(_operator, "?staffId=G1&to=2026-11-23")).ShouldBeEmpty();
        using var refused = await _key.GetAsync(new Uri("/api/v1/ratings", UriKind.Relative), Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var quality = await _operator.GetFromJsonAsync<JsonElement>($"/api/v1/quality?from={_today:yyyy-MM-dd}&to={_today:yyyy-MM-dd}", Cancel);
        quality.GetProperty("total").GetProperty("ratings").GetInt32().ShouldBe(2);
    }

    private static string? Kind(JsonElement check) => check.GetProperty("kind").GetString();

    private static IEnumerable<string?> Kinds(IEnumerable<JsonElement> checks) => checks.Select(Kind);

    private static async Task<List<JsonElement>> ListAsync(HttpClient client, string query = "") =>
        [.. (await client.GetFromJsonAsync<JsonElement>(Checks + query, Cancel)).EnumerateArray()];

    private static async Task<string?[]> RatingsAsync(HttpClient client, string query = "") =>
        [.. (await client.GetFromJsonAsync<JsonElement>("/api/v1/ratings" + query, Cancel)).EnumerateArray().Select(r => r.GetProperty("itemId").GetString())];

    private static async Task<string?> CodeAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString();
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> RateAsync(HttpClient client, object body)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/ratings", body, Cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel));
    }

    private async Task<List<AuditRow>> ChecksSeenAsync() =>
        [.. (await new AuditLog(_host.Database, _host.Clock).PageAsync(new AuditFilter { Action = AuditActions.ChecksSeen }, 0, 100, Cancel)).Lines];

    private Dictionary<string, object?> Report(string kind, params string[] items) => new()
    {
        ["id"] = Guid.CreateVersion7(), ["kind"] = kind, ["date"] = $"{_today:yyyy-MM-dd}", ["items"] = items, ["at"] = _host.Clock.GetUtcNow(),
    };

    private async Task SendAsync(string staff, params Dictionary<string, object?>[] reports)
    {
        using var person = await _host.SignedInAsync(staff, staff, new NewGrant(Role.Carer, ScopeKind.Own, ""));
        using var answer = await person.PostAsJsonAsync("/api/v1/my/reports", new { sentAt = _host.Clock.GetUtcNow(), reports }, Cancel);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("results").EnumerateArray()
            .ShouldAllBe(r => r.GetProperty("status").GetString() == "taken");
    }
}
