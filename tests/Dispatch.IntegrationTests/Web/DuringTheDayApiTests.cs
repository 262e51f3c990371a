using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Events;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>A day in force on the real host: events, proposals, decisions and offers by their addresses.</summary>
public sealed class DuringTheDayApiTests : IAsyncLifetime
{
    private TestHost _host = null!;
    private const int Nine = 32_400;


    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Day => $"/api/v1/days/{SmallDay.Date:yyyy-MM-dd}";

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>From a report to the plan in force: the event twice is one event, its proposal is accepted, another from the same plan is stale and says so.</summary>
    [Fact]
    public async Task A_report_becomes_the_plan_in_force()
    {
        var published = await PublishAsync();
        var happened = Event(new OrderCancelled { Id = Guid.CreateVersion7(), Date = SmallDay.Date, At = Nine, OrderId = "M1" });
        (await SendAsync("/api/v1/events", happened)).Status.ShouldBe(HttpStatusCode.Created);
        var (status, body) = await SendAsync("/api/v1/events", happened);
        (status, body.GetProperty("isNew").GetBoolean()).ShouldBe((HttpStatusCode.OK, false));
        (await GetAsync(Day + "/events")).Body.EnumerateArray().ShouldHaveSingleItem().GetProperty("state").GetString().ShouldBe("received");

        var first = (await SendAsync($"{Day}/replans?at={Nine}")).Body;
        (status, var second) = await SendAsync($"{Day}/replans?at={Nine}");
        status.ShouldBe(HttpStatusCode.Created);
        second.GetProperty("diff").GetProperty("moves").EnumerateArray().ShouldContain(m => m.GetProperty("itemId").GetString() == "M1");
        second.GetProperty("diff").GetRawText().ShouldNotContain("老人E1", Case.Sensitive, "elders' names are masked");

        (status, body) = await SendAsync($"/api/v1/replans/{Id(second)}/accept");
        (status, body.GetProperty("state").GetString()).ShouldBe((HttpStatusCode.OK, "accepted"));
        (await GetAsync(Day + "/plan")).Body.GetProperty("id").GetGuid().ShouldBe(second.GetProperty("planId").GetGuid());
        second.GetProperty("planId").GetGuid().ShouldNotBe(published);

        (status, body) = await SendAsync($"/api/v1/replans/{Id(first)}/accept");
        (status, body.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Conflict, "W409_STALE"));
        body.GetProperty("text").GetProperty("zh").GetString()!.ShouldContain("作废");
        body.GetProperty("text").GetProperty("en").GetString()!.ShouldContain("stale");
        (await GetAsync($"/api/v1/replans/{Id(first)}")).Body.GetProperty("replan").GetProperty("state").GetString().ShouldBe("stale");
        (await SendAsync($"/api/v1/replans/{Id(second)}/reject")).Body.GetProperty("code").GetString().ShouldBe("W409_DECIDED");
        (await GetAsync(Day + "/events")).Body[0].GetProperty("state").GetString().ShouldBe("applied");
        (await new AuditLog(_host.Database, TimeProvider.System).VerifyAsync(Cancel)).BrokenLine.ShouldBeNull();
    }

    /// <summary>Offers name people and times inside the wish and change nothing; asked twice the same comes back, fewer when fewer are wanted.</summary>
    [Fact]
    public async Task Offers_change_nothing()
    {
        var published = await PublishAsync();
        var address = $"{Day}/offers?elder=E2&service=ESCORT&at={Nine}&from=36000&to=50000";
        var refused = await GetAsync(address);
        refused.Status.ShouldBe(HttpStatusCode.OK, refused.Body.ToString());
        refused.Body.GetProperty("refusal").GetString().ShouldNotBeNullOrEmpty("an escort needs a hospital");

        address = $"{Day}/offers?elder=E2&service=CALL&at={Nine}&from=36000&to=50000";
        var (status, body) = await GetAsync(address);
        status.ShouldBe(HttpStatusCode.OK);
        var offers = body.GetProperty("offers").EnumerateArray().ToList();
        offers.Count.ShouldBeGreaterThan(1);
        offers.Select(o => o.GetProperty("start").GetInt32()).ShouldAllBe(s => s >= 36_000 && s <= 50_000);
        (await GetAsync(address)).Body.GetRawText().ShouldBe(body.GetRawText());
        (await GetAsync(address + "&count=1")).Body.GetProperty("offers").EnumerateArray().ShouldHaveSingleItem().GetRawText().ShouldBe(offers[0].GetRawText());
        (await GetAsync(Day + "/plan")).Body.GetProperty("id").GetGuid().ShouldBe(published);

        // Something new is known: whoever is absent is offered no more.
        var gone = offers[0].GetProperty("staff")[0].GetProperty("staffId").GetString()!;
        (await SendAsync("/api/v1/events", Event(new CaregiverAbsent { Id = Guid.CreateVersion7(), Date = SmallDay.Date, At = 0, StaffId = gone }))).Status.ShouldBe(HttpStatusCode.Created);
        (await GetAsync(address)).Body.GetProperty("offers").EnumerateArray().ShouldNotContain(o => o.GetProperty("staff")[0].GetProperty("staffId").GetString() == gone);
    }

    /// <summary>An edit is looked at first and changes nothing; a hard rule cannot be overridden, a soft one asks for a reason; saved it is in force and on record.</summary>
    [Fact]
    public async Task Edits_are_looked_at_and_then_saved()
    {
        var published = await PublishAsync();
        var plan = (await GetAsync($"/api/v1/plans/{published}")).Body;
        var visits = from r in plan.GetProperty("routes").EnumerateArray()
                     from s in r.GetProperty("stops").EnumerateArray()
                     where s.GetProperty("kind").GetString() == "visit"
                     select (Item: s.GetProperty("items")[0].GetProperty("id").GetString()!, Staff: r.GetProperty("staff").GetProperty("id").GetString()!);
        var (item, _) = visits.First();
        string Body(string kind, string more = "") => $"{{\"edits\":[{{\"kind\":\"{kind}\",\"itemId\":\"{item}\"}}],\"at\":0{more}}}";

        var preview = await SendAsync($"/api/v1/plans/{published}/edits/preview", Body("unassign"));
        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Body.ToString());
        preview.Body.GetProperty("preview").GetProperty("ripple")[0].GetProperty("itemId").GetString().ShouldBe(item);
        (await GetAsync(Day + "/plan")).Body.GetProperty("id").GetGuid().ShouldBe(published);

        var far = $"{{\"edits\":[{{\"kind\":\"move\",\"itemId\":\"{item}\",\"staffId\":\"R1\"}}],\"override\":true,\"reason\":\"试\",\"at\":0}}";
        var (status, body) = await SendAsync($"/api/v1/plans/{published}/edits", far);
        (status, body.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Conflict, "H201_HARD_RULES"));
        body.GetProperty("errors").GetArrayLength().ShouldBeGreaterThan(0);

        (status, body) = await SendAsync($"/api/v1/plans/{published}/edits", Body("unassign", ",\"override\":true,\"reason\":\"家属来电取消\""));
        status.ShouldBe(HttpStatusCode.Created, body.ToString());
        body.GetProperty("plan").GetProperty("status").GetString().ShouldBe("published");
        var now = (await GetAsync(Day + "/plan")).Body;
        now.GetProperty("id").GetGuid().ShouldNotBe(published);
        now.GetProperty("unserved").EnumerateArray().ShouldContain(u => u.GetProperty("reasonCode").GetString() == "U301_TAKEN_OFF");
        (await SendAsync($"/api/v1/plans/{published}/edits", Body("unassign"))).Body.GetProperty("code").GetString().ShouldBe("S105_STALE_PLAN");
        (await SendAsync($"/api/v1/plans/{published}/edits/preview", "{\"edits\":[{\"kind\":\"move\",\"itemId\":\"\"}]}")).Status.ShouldBe(HttpStatusCode.BadRequest);
        var audit = await new AuditLog(_host.Database, TimeProvider.System).ListAsync(now.GetProperty("id").GetString(), cancel: Cancel);
        audit.ShouldContain(a => a.Action == AuditActions.PlanEdited && a.Details!.Contains("家属来电取消"));
    }

    /// <summary>All that is wrong is told at once with codes, in Chinese, and in English to who prefers it; nothing is kept of it.</summary>
    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        var happened = Event(new CaregiverLate { Id = Guid.CreateVersion7(), Date = SmallDay.Date, At = Nine, StaffId = "R1", Minutes = 5 });
        (await SendAsync("/api/v1/events", happened)).Body.GetProperty("code").GetString().ShouldBe("W409_NOT_PUBLISHED");
        (await SendAsync($"{Day}/replans")).Body.GetProperty("code").GetString().ShouldBe("W409_NOT_PUBLISHED");
        await PublishAsync();
        var wrong = Event(new CaregiverLate { Id = Guid.Empty, Date = SmallDay.Date, At = -1, StaffId = "Z9", Minutes = 9_999 });

        var (status, body) = await SendAsync("/api/v1/events", wrong);

        (status, body.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.BadRequest, "W400_QUERY"));
        string[] codes = [DayEventErrors.NoId, DayEventErrors.Time, DayEventErrors.UnknownStaff, DayEventErrors.Number];
        var errors = body.GetProperty("errors").EnumerateArray().ToList();
        errors.Select(e => e.GetProperty("zh").GetString()!.Split(' ')[0]).ShouldBe(codes);
        errors.Select(e => e.GetProperty("en").GetString()!.Split(' ')[0]).ShouldBe(codes);
        body.GetProperty("title").GetString()!.ShouldContain("请求参数不正确");
        _host.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        (await SendAsync("/api/v1/events", wrong)).Body.GetProperty("title").GetString()!.ShouldContain("wrong");
        (await SendAsync("/api/v1/events", "{\"kind\":\"flood\"}")).Body.GetProperty("code").GetString().ShouldBe("W400_QUERY");

        body = (await GetAsync($"{Day}/offers?at=x&from=50000&to=40000&count=99")).Body;
        body.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("parameter").GetString()).ShouldBe(["at", "count", "to", "elder", "service"], ignoreOrder: true);
        (await SendAsync("/api/v1/days/24.11.2026/replans?at=noon")).Body.GetProperty("errors").GetArrayLength().ShouldBe(2);
        (await SendAsync($"/api/v1/replans/{Guid.NewGuid()}/accept")).Body.GetProperty("code").GetString().ShouldBe("W404_REPLAN");
        (await GetAsync(Day + "/events")).Body.GetArrayLength().ShouldBe(0);
        _host.Client.DefaultRequestHeaders.Authorization = null;
        (await SendAsync("/api/v1/events", happened)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string Event(DayEvent happened) => DayEventJson.Write(happened);

    private static Guid Id(JsonElement proposal) => proposal.GetProperty("id").GetGuid();

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string address, string body = "")
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _host.Client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel));
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string address)
    {
        using var answer = await _host.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel));
    }

    private async Task<Guid> PublishAsync()
    {
        var (registers, plans) = (new RegisterStore(_host.Database), new PlanStore(_host.Database));
        await registers.ApplyAsync(SmallDay.WithCalls(), cancel: Cancel);
        var use = new MakeDailyPlan(registers, plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        var plan = (await use.RunAsync(new DailyPlanRequest { Date = SmallDay.Date, Iterations = 300 }, cancel: Cancel)).Plan!;
        await plans.PublishAsync(plan.Id, (await plans.FindAsync(plan.Id, Cancel))!.Revision, "test", Cancel);
        return plan.Id;
    }
}
