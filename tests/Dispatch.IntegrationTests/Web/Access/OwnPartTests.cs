using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Events;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage.Identity;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Dispatch.Web.Users;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>Who has a part of a plan's area reads sums of that part, also in proposals; streets are told sums that point at nobody; lists tell how many entries there are.</summary>
public sealed class OwnPartTests : IAsyncLifetime
{
    private static readonly DateOnly _day = new(2026, 11, 24);
    private AccessHost _host = null!;
    private HttpClient _all = null!;
    private HttpClient _canteen = null!;
    private Guid _plan;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await AccessHost.StartAsync();
        await new RegisterStore(_host.Database).ApplyAsync(SmallTown.Registers(2), cancel: Cancel);
        var plans = new PlanStore(_host.Database, _host.Clock);
        var use = new MakeDailyPlan(new RegisterStore(_host.Database), plans, new RuinRecreateSolver(), new StraightLineSource(), _host.Clock);
        _plan = (await use.RunAsync(new DailyPlanRequest { Date = _day, DistrictCode = SmallTown.District, Iterations = 50 }, cancel: Cancel)).Plan!.Id;
        _all = _host.Client(AccessHost.Token);
        _canteen = await _host.SignedInAsync("canteen", null, new NewGrant(Role.Canteen, ScopeKind.Canteen, "C" + SmallTown.Streets(1)[0]));
    }

    public async ValueTask DisposeAsync()
    {
        _all.Dispose();
        _canteen.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>In the list a canteen finds no sums of the district; in the plan those of its own routes, which add up.</summary>
    [Fact]
    public async Task Sums_are_of_the_own_part()
    {
        var (whole, part) = ((await JsonAsync(_all, "/api/v1/plans"))[0], (await JsonAsync(_canteen, "/api/v1/plans"))[0]);
        whole.GetProperty("served").GetInt32().ShouldBeGreaterThan(0);
        part.GetProperty("id").GetGuid().ShouldBe(_plan);
        foreach (var sum in new[] { "costMilliFen", "served", "unserved", "people" })
        {
            whole.TryGetProperty(sum, out _).ShouldBeTrue(sum);
            part.TryGetProperty(sum, out _).ShouldBeFalse(sum);
        }

        var plan = await JsonAsync(_canteen, $"/api/v1/plans/{_plan}");
        var (routes, certificate) = (plan.GetProperty("routes").EnumerateArray().ToList(), plan.GetProperty("certificate"));
        routes.Count.ShouldBeGreaterThan(0);
        certificate.GetProperty("people").GetInt32().ShouldBe(routes.Count);
        certificate.GetProperty("cost").GetProperty("total").GetInt64().ShouldBe(routes.Sum(r => r.GetProperty("cost").GetProperty("total").GetInt64()));
        certificate.GetProperty("served").GetInt32().ShouldBeInRange(1, whole.GetProperty("served").GetInt32() - 1);
        (await JsonAsync(_all, $"/api/v1/plans/{_plan}")).GetProperty("certificate").GetProperty("served").GetInt32().ShouldBe(whole.GetProperty("served").GetInt32());
    }

    /// <summary>So does a proposal: the canteen is told what its own part costs before and after, and how much of it stays.</summary>
    [Fact]
    public async Task A_proposal_tells_costs_of_the_own_part()
    {
        await new PlanStore(_host.Database, _host.Clock).PublishAsync(_plan, 1, "test", Cancel);
        var stops = (await JsonAsync(_canteen, $"/api/v1/plans/{_plan}")).GetProperty("routes").EnumerateArray().SelectMany(r => r.GetProperty("stops").EnumerateArray());
        var order = stops.First(s => s.GetProperty("kind").GetString() == "meal-drop").GetProperty("items")[0].GetProperty("id").GetString()!;
        var cancelled = new OrderCancelled { Id = Guid.CreateVersion7(), Date = _day, At = 0, OrderId = order };
        using var happened = new StringContent(DayEventJson.Write(cancelled), System.Text.Encoding.UTF8, "application/json");
        (await _all.PostAsync(new Uri("/api/v1/events", UriKind.Relative), happened, Cancel)).EnsureSuccessStatusCode();
        using var made = await _all.PostAsync(new Uri($"/api/v1/days/{_day:yyyy-MM-dd}/replans?at=0", UriKind.Relative), null, Cancel);
        var whole = await made.Content.ReadFromJsonAsync<JsonElement>(Cancel);

        var diff = (await JsonAsync(_canteen, $"/api/v1/replans/{whole.GetProperty("id").GetGuid()}")).GetProperty("diff");

        foreach (var (side, plan) in new[] { ("before", _plan), ("after", whole.GetProperty("planId").GetGuid()) })
        {
            var own = (await JsonAsync(_canteen, $"/api/v1/plans/{plan}")).GetProperty("certificate").GetProperty("cost").GetProperty("total").GetInt64();
            diff.GetProperty(side).GetProperty("total").GetInt64().ShouldBe(own, side);
            own.ShouldBeLessThan(whole.GetProperty("diff").GetProperty(side).GetProperty("total").GetInt64(), side);
        }

        diff.GetProperty("shared").GetInt32().ShouldBeInRange(1, whole.GetProperty("diff").GetProperty("shared").GetInt32() - 1);
    }

    /// <summary>Who may not read elders asks for coverage at a few speeds and limits; others would tell single people by the difference.</summary>
    [Fact]
    public async Task A_street_is_told_coverage_at_a_few_speeds()
    {
        using var street = await _host.SignedInAsync("street", null, new NewGrant(Role.Street, ScopeKind.Street, SmallTown.Streets(1)[0]));
        var told = await JsonAsync(street, "/api/v1/coverage?date=2026-11-24&walk=0.6&minutes=10,15");
        told.GetProperty("options").GetProperty("walkMetresPerSecond").GetDouble().ShouldBe(0.6);
        told.GetProperty("rows").EnumerateArray().ShouldAllBe(r => r.GetProperty("streetCode").GetString() == SmallTown.Streets(1)[0]);
        foreach (var other in new[] { "walk=0.7", "minutes=14" })
        {
            using var refused = await street.GetAsync(new Uri($"/api/v1/coverage?date=2026-11-24&{other}", UriKind.Relative), Cancel);
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("0.6, 0.8, 1");
            (await _all.GetAsync(new Uri($"/api/v1/coverage?date=2026-11-24&{other}", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Lists_tell_how_many_there_are()
    {
        foreach (var (address, count) in new[] { ("/api/v1/plans", 1), ("/api/v1/jobs", 0), ("/api/v1/users", 1), ("/api/v1/keys", 0), ("/api/v1/audit?action=plan.saved", 1) })
        {
            using var answer = await _all.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            answer.Headers.GetValues("X-Total-Count").ShouldBe([$"{count}"], address);
            (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetArrayLength().ShouldBe(count, address);
        }
    }

    private static Task<JsonElement> JsonAsync(HttpClient client, string address) => client.GetFromJsonAsync<JsonElement>(address, Cancel);
}
