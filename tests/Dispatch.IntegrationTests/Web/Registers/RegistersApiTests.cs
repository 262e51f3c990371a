using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Storage.Audit;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Registers;

/// <summary>Registers by the interface: read, created, changed and removed with the checks of an import.</summary>
public sealed class RegistersApiTests(TownServer town) : IClassFixture<TownServer>
{
    private static readonly string _street = SmallTown.Streets(1)[0];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Lists are narrowed, sorted and parted; the whole number and the next part are told.</summary>
    [Fact]
    public async Task Lists_are_narrowed_sorted_and_parted()
    {
        var answer = await town.Client.GetAsync($"/api/v1/elders?compoundId=X{_street}&sort=-id&take=2", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        // Other tests add elders to the same town.
        int.Parse(answer.Headers.GetValues("X-Total-Count").Single(), CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(SmallTown.EldersAStreet);
        answer.Headers.GetValues("Link").Single().ShouldContain("skip=2&take=2");
        var found = await answer.Content.ReadFromJsonAsync<JsonArray>(Cancel);
        found!.Select(e => (string)e!["compoundId"]!).ShouldBe([$"X{_street}", $"X{_street}"]);
        string.CompareOrdinal((string)found![0]!["id"]!, (string)found[1]!["id"]!).ShouldBeGreaterThan(0);
        (await ErrorsAsync(await town.Client.GetAsync("/api/v1/elders?shoe=1&take=0&sort=nothing", Cancel))).Select(e => (string)e["parameter"]!)
            .ShouldBe(["take", "shoe", "sort"], ignoreOrder: true);
    }

    /// <summary>What the caller has already is not sent again, until it changes.</summary>
    [Fact]
    public async Task What_is_known_is_not_sent_again()
    {
        var first = await town.Client.GetAsync("/api/v1/streets", Cancel);
        (await GetAsync("/api/v1/streets", first.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        var one = await town.Client.GetAsync($"/api/v1/streets/{_street}", Cancel);
        (await GetAsync($"/api/v1/streets/{_street}", one.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await town.Client.GetAsync("/api/v1/streets/999999999", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>What the registers are and what their fields hold is told; ids are called by their names, unknown ones left out.</summary>
    [Fact]
    public async Task Registers_describe_themselves()
    {
        var tables = (await town.Client.GetFromJsonAsync<JsonArray>("/api/v1/registers/tables", Cancel))!;
        tables.Count.ShouldBe(33);
        var shifts = tables.Single(t => (string)t!["path"]! == "shifts")!;
        ((string)shifts["zh"]!, (bool)shifts["mayChange"]!).ShouldBe(("班次", true));
        var fields = shifts["fields"]!.AsArray().ToDictionary(f => (string)f!["name"]!, f => f!);
        ((string)fields["staffId"]["targets"]![0]!, (string)fields["regularEnd"]["en"]!, (bool)fields["id"]["isKey"]!).ShouldBe(("caregivers", "Regular end", true));
        ((bool)fields["weekdays"]["isList"]!, (string)fields["weekdays"]["choices"]![2]!["zh"]!, (string)fields["weekdays"]["choices"]![2]!["code"]!).ShouldBe((true, "周三", "wed"));

        var names = (await town.Client.GetFromJsonAsync<JsonObject>($"/api/v1/registers/names?tables=streets,districts&ids={_street},nowhere", Cancel))!;
        names.Select(n => (n.Key, (string)n.Value!)).ShouldBe([(_street, "第1街道")]);
        (await ErrorsAsync(await town.Client.GetAsync("/api/v1/registers/names?tables=shoes", Cancel))).Select(e => (string)e["parameter"]!).ShouldBe(["tables", "ids"], ignoreOrder: true);
    }

    /// <summary>An elder comes, changes and goes; each step is a new state of the registers and on record, and only with the tag of what was read.</summary>
    [Fact]
    public async Task An_entry_is_created_changed_and_removed()
    {
        var created = await PostAsync("elders", Elder("NEW1"));
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        created.Headers.Location!.OriginalString.ShouldBe("/api/v1/elders/NEW1");
        (await CodeAsync(await PostAsync("elders", Elder("NEW1")))).ShouldBe("W409_EXISTS");
        var tag = created.Headers.ETag!.ToString();

        (await CodeAsync(await PatchAsync("elders/NEW1", new { floor = 3 }, null))).ShouldBe("W428_IF_MATCH");
        (await CodeAsync(await PatchAsync("elders/NEW1", new { floor = 3 }, "\"other\""))).ShouldBe("W412_CHANGED");
        var changed = await PatchAsync("elders/NEW1", new { floor = 3, wheelchair = true, diet = "ordinary" }, tag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, await changed.Content.ReadAsStringAsync(Cancel));
        var entry = (await changed.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["entry"]!;
        ((int)entry["floor"]!, (bool)entry["wheelchair"]!, (string)entry["name"]!).ShouldBe((3, true, "=新老人"));
        (await CodeAsync(await DeleteAsync("elders/NEW1", tag))).ShouldBe("W412_CHANGED");
        (await DeleteAsync("elders/NEW1", changed.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await town.Client.GetAsync("/api/v1/elders/NEW1", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var lines = await new AuditLog(town.Database, TimeProvider.System).ListAsync(take: 20, cancel: Cancel);
        lines.Count(l => l.Action == AuditActions.RegisterEdited && l.Actor == "operator" && l.Details.Contains("NEW1", StringComparison.Ordinal)).ShouldBe(3);
    }

    /// <summary>All faults at once, each with its pointer, code and what to do.</summary>
    [Fact]
    public async Task All_faults_are_told_with_pointers()
    {
        var errors = await ErrorsAsync(await PostAsync("elders", new { id = "B AD", name = 7, compoundId = "nowhere", floor = 1000, diet = "stones", hat = 1 }));
        var told = errors.ToDictionary(e => (string)e["pointer"]!, e => (string)e["code"]!);
        told["/id"].ShouldBe("I309");
        told["/name"].ShouldBe("I312");
        told["/floor"].ShouldBe("I303");
        told["/hat"].ShouldBe("I209");
        told.ShouldContainKey("/diet");
        errors.ShouldAllBe(e => ((string)e["zh"]!).Length > 0 && ((string)e["actionEn"]!).Length > 0);
        var unknown = await ErrorsAsync(await PostAsync("elders", new { id = "E9", name = "某人", compoundId = "nowhere" }));
        unknown.ShouldHaveSingleItem()["pointer"]!.ToString().ShouldBe("/compoundId");
    }

    /// <summary>What others name cannot be removed, and nothing is changed by a trial.</summary>
    [Fact]
    public async Task What_is_named_stays_and_trials_change_nothing()
    {
        var compound = await town.Client.GetAsync($"/api/v1/compounds/X{_street}", Cancel);
        (await CodeAsync(await DeleteAsync($"compounds/X{_street}", compound.Headers.ETag!.ToString()))).ShouldBe("W400_BODY");
        var trial = await town.Client.PostAsJsonAsync("/api/v1/elders?dryRun=true", Elder("TRIAL"), Cancel);
        trial.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await town.Client.GetAsync("/api/v1/elders/TRIAL", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Keys of several parts are joined by commas, with the words of the interface.</summary>
    [Fact]
    public async Task Keys_of_several_parts_are_addresses()
    {
        var slots = await town.Client.GetFromJsonAsync<JsonArray>("/api/v1/canteen-slots", Cancel);
        var key = $"{slots![0]!["canteenId"]},{slots[0]!["meal"]}";
        key.ShouldEndWith(",lunch");
        (await town.Client.GetAsync($"/api/v1/canteen-slots/{key}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The same key is done once and answered twice; with another body it is refused; what was refused may be sent again.</summary>
    [Fact]
    public async Task An_idempotency_key_is_done_once()
    {
        var key = Guid.NewGuid().ToString();
        var first = await PostAsync("elders", Elder("ONCE"), key);
        var second = await PostAsync("elders", Elder("ONCE"), key);
        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        (await second.Content.ReadAsStringAsync(Cancel)).ShouldBe(await first.Content.ReadAsStringAsync(Cancel));
        second.Headers.Location.ShouldBe(first.Headers.Location);
        second.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await CodeAsync(await PostAsync("elders", Elder("TWICE"), key))).ShouldBe("W422_KEY_REUSED");
        var wrong = Guid.NewGuid().ToString();
        (await CodeAsync(await PostAsync("elders", new { id = "X" }, wrong))).ShouldBe("W400_BODY");
        (await PostAsync("elders", Elder("LATER"), wrong)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    /// <summary>Twins that come at the same moment are one.</summary>
    [Fact]
    public async Task Twins_are_one()
    {
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync("elders", Elder("TWIN"), key)));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Created);
        answers.Count(a => !a.Headers.Contains("Idempotency-Replayed")).ShouldBe(1);
    }

    /// <summary>Bodies that are no JSON, too deep, too large or broken in their letters are refused in so many words.</summary>
    [Theory]
    [InlineData("{", "W400_BODY")]
    [InlineData("[1]", "W400_BODY")]
    [InlineData("{\"id\":\"A\",\"id\":\"B\"}", "W400_BODY")]
    [InlineData("{\"id\":\"\\ud800\"}", "W400_BODY")]
    [InlineData("{\"id\":1e999}", "W400_BODY")]
    public async Task Broken_bodies_are_refused(string body, string code) =>
        (await CodeAsync(await town.Client.PostAsync("/api/v1/elders", new StringContent(body, Encoding.UTF8, "application/json"), Cancel))).ShouldBe(code);

    [Fact]
    public async Task Bodies_have_limits()
    {
        (await CodeAsync(await town.Client.PostAsync("/api/v1/elders", new StringContent(new string('[', 100) + new string(']', 100), Encoding.UTF8, "application/json"), Cancel))).ShouldBe("W400_BODY");
        (await CodeAsync(await town.Client.PostAsync("/api/v1/elders", new StringContent("{}", Encoding.UTF8, "text/plain"), Cancel))).ShouldBe("W415_MEDIA_TYPE");
        (await CodeAsync(await town.Client.PostAsync("/api/v1/elders", new StringContent("\"" + new string('x', 70_000) + "\"", Encoding.UTF8, "application/json"), Cancel))).ShouldBe("W413_TOO_LARGE");
    }

    /// <summary>An order of the day is taken, a standing one left out for a day; both are what planning expands.</summary>
    [Fact]
    public async Task Orders_of_a_day_are_taken_and_cancelled()
    {
        var elder = (await town.Client.GetFromJsonAsync<JsonArray>("/api/v1/elders?take=1", Cancel))![0]!["id"]!.ToString();
        var before = await OrdersAsync("2026-12-05", elder);
        var standing = before.First(o => (bool)o!["isStanding"]! && (string)o["kind"]! == "meal")!["order"]!["id"]!.ToString();
        standing.ShouldEndWith("@2026-12-05");
        var cancelled = await town.Client.PostAsJsonAsync($"/api/v1/days/2026-12-05/orders/{standing}/cancel", new { reason = "住院" }, Cancel);
        cancelled.StatusCode.ShouldBe(HttpStatusCode.OK, await cancelled.Content.ReadAsStringAsync(Cancel));
        (await OrdersAsync("2026-12-05", elder)).Select(o => o!["order"]!["id"]!.ToString()).ShouldNotContain(standing);
        (await OrdersAsync("2026-12-06", elder)).Count.ShouldBeGreaterThan(0);
        (await town.Client.PostAsJsonAsync($"/api/v1/days/2026-12-05/orders/{standing}/cancel", new { }, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await PostAsync("visit-orders", new { id = "VDAY", elderId = elder, date = "2026-12-05", service = "BATH", serviceCode = (string?)null })).Dispose();
        (await CodeAsync(await town.Client.PostAsJsonAsync("/api/v1/days/2026-12-05/orders/NOTHING/cancel", new { }, Cancel))).ShouldBe("W404_ORDER");
    }

    private static object Elder(string id) => new { id, name = "=新老人", compoundId = $"X{_street}", building = "1号", floor = 1 };

    private async Task<JsonArray> OrdersAsync(string date, string elder) =>
        (await town.Client.GetFromJsonAsync<JsonArray>($"/api/v1/days/{date}/orders?elderId={elder}", Cancel))!;

    private Task<HttpResponseMessage> PostAsync(string path, object body, string? key = null) => SendAsync(HttpMethod.Post, path, body, r =>
    {
        if (key is not null)
            r.Headers.Add("Idempotency-Key", key);
    });

    private Task<HttpResponseMessage> PatchAsync(string path, object body, string? tag) => SendAsync(HttpMethod.Patch, path, body, r => Match(r, tag));

    private Task<HttpResponseMessage> DeleteAsync(string path, string? tag) => SendAsync(HttpMethod.Delete, path, null, r => Match(r, tag));

    private Task<HttpResponseMessage> GetAsync(string address, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return town.Client.SendAsync(request, Cancel);
    }

    private static void Match(HttpRequestMessage request, string? tag)
    {
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, Action<HttpRequestMessage> more)
    {
        var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        more(request);
        return town.Client.SendAsync(request, Cancel);
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["code"]!;
    }

    private static async Task<IReadOnlyList<JsonObject>> ErrorsAsync(HttpResponseMessage answer) =>
        [.. (await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["errors"]!.AsArray().Select(e => e!.AsObject())];
}
