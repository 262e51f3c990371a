using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.IntegrationTests.Web.Access;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Replans;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>Proposals at the edges: two at one instant, one without a plan; and why an order is not served, or by this person.</summary>
public sealed class ReplanApiTests : IAsyncLifetime
{
    private static readonly string _day = $"/api/v1/days/{SmallDay.Date:yyyy-MM-dd}";
    private AccessHost _host = null!;
    private HttpClient _client = null!;
    private DayPlan _plan = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await AccessHost.StartAsync();
        _client = _host.Client(AccessHost.Token);
        var day = SmallDay.Registers();
        await new RegisterStore(_host.Database).ApplyAsync(day with { MealOrders = [.. day.MealOrders.Select(m => m.Id == "M3" ? SmallDay.Lunch("M3", "E3", portions: 40) : m)] }, cancel: Cancel);
        var plans = new PlanStore(_host.Database, _host.Clock);
        var use = new MakeDailyPlan(new RegisterStore(_host.Database), plans, new RuinRecreateSolver(), new StraightLineSource(), _host.Clock);
        _plan = (await use.RunAsync(new DailyPlanRequest { Date = SmallDay.Date, Iterations = 300 }, cancel: Cancel)).Plan!;
        await plans.PublishAsync(_plan.Id, (await plans.FindAsync(_plan.Id, Cancel))!.Revision, "test", Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>The clock of this host stands still: both ask at one instant and get one proposal, which can be accepted once.</summary>
    [Fact]
    public async Task Two_proposals_at_one_instant_are_one()
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var both = await Task.WhenAll(PostAsync($"{_day}/replans"), PostAsync($"{_day}/replans"));

        both.Select(b => b.Status).ShouldBe([HttpStatusCode.Created, HttpStatusCode.Created]);
        both[0].Body.GetProperty("id").GetGuid().ShouldBe(both[1].Body.GetProperty("id").GetGuid());
        both[0].Body.GetProperty("version").GetInt32().ShouldBe(both[1].Body.GetProperty("version").GetInt32());
        (await _client.GetFromJsonAsync<JsonElement>($"{_day}/replans", Cancel)).GetArrayLength().ShouldBe(1);
        (await PostAsync($"/api/v1/replans/{both[0].Body.GetProperty("id").GetGuid()}/accept")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>There is nothing to put in force; it can be rejected.</summary>
    [Fact]
    public async Task A_proposal_without_a_plan_is_not_accepted()
    {
        var row = new ReplanRow
        {
            Id = Guid.CreateVersion7(), Date = _plan.Date, ScopeCode = _plan.Scope.Code, BasePlanId = _plan.Id, BaseRevision = 1, State = ReplanState.Proposed,
            Document = JsonSerializer.Serialize(new PlanDiff { Shared = 0, Unchanged = 0, Before = new PlanCost(), After = new PlanCost() }, PlanJson.Options),
            CreatedUtc = _host.Clock.GetUtcNow().UtcDateTime,
        };
        await using (var db = _host.Database.Open())
        {
            db.Add(row);
            await db.SaveChangesAsync(Cancel);
        }

        var (status, body) = await PostAsync($"/api/v1/replans/{row.Id}/accept");
        (status, body.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Conflict, "W409_NOTHING_PROPOSED"));
        (status, body) = await PostAsync($"/api/v1/replans/{row.Id}/reject");
        (status, body.GetProperty("state").GetString()).ShouldBe((HttpStatusCode.OK, "rejected"));
    }

    /// <summary>An order too large for anybody: the reason in words; a served one: who does it, and at what price.</summary>
    [Fact]
    public async Task It_is_told_why()
    {
        var (status, unserved) = await GetAsync($"/api/v1/plans/{_plan.Id}/unserved/M3/why");
        status.ShouldBe(HttpStatusCode.OK, unserved.ToString());
        unserved.GetProperty("reasonCode").GetString().ShouldBe(_plan.Unserved.Single().ReasonCode);
        unserved.GetProperty("reason").GetProperty("zh").GetString().ShouldNotBeNullOrEmpty();

        (status, var served) = await GetAsync($"/api/v1/plans/{_plan.Id}/stops/M1/why");
        status.ShouldBe(HttpStatusCode.OK, served.ToString());
        served.GetProperty("roles")[0].GetProperty("chosen").GetProperty("staffId").GetString().ShouldBe("R1");

        (await GetAsync($"/api/v1/plans/{_plan.Id}/unserved/M1/why")).Body.GetProperty("code").GetString().ShouldBe("W404_ITEM");
        (await GetAsync($"/api/v1/plans/{_plan.Id}/stops/M3/why")).Body.GetProperty("code").GetString().ShouldBe("W404_ITEM");
        (await GetAsync($"/api/v1/plans/{Guid.NewGuid()}/stops/M1/why")).Body.GetProperty("code").GetString().ShouldBe("W404_PLAN");
        _host.Clock.Advance(TimeSpan.FromDays(2));
        (await GetAsync($"/api/v1/plans/{_plan.Id}/stops/M1/why")).Body.GetProperty("code").GetString().ShouldBe("W404_ITEM", "the day is over");
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string address)
    {
        using var answer = await _client.PostAsync(new Uri(address, UriKind.Relative), null, Cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel));
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel));
    }
}
