using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Accounts;
using Dispatch.Planning.Accounts;
using Dispatch.Planning.Sheets;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Audit;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>What street offices ask: coverage and siting on the real host over a small town.</summary>
public sealed class StreetApiTests(TownServer town) : IClassFixture<TownServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Twelve elders of two streets have lunch; each street's row has its six, the first row the sum.</summary>
    [Fact]
    public async Task Coverage_by_street()
    {
        var report = await town.Client.GetFromJsonAsync<JsonElement>("/api/v1/coverage?date=2026-11-24&walk=1.0&minutes=10", Cancel);
        var lunch = report.GetProperty("rows").EnumerateArray().Where(r => r.GetProperty("service").GetString() == "lunch").ToList();
        lunch.Select(r => r.GetProperty("streetCode").GetString()).ShouldBe(["", .. SmallTown.Streets(2)]);
        lunch.Select(r => r.GetProperty("covered").GetInt32()).ShouldBe([12, 6, 6]);
        report.GetProperty("options").GetProperty("walkMetresPerSecond").GetDouble().ShouldBe(1.0);
        var street = await town.Client.GetFromJsonAsync<JsonElement>($"/api/v1/coverage?date=2026-11-24&scope={SmallTown.Streets(1)[0]}", Cancel);
        street.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("streetCode").GetString()).Distinct().ShouldBe([SmallTown.Streets(1)[0]]);
    }

    /// <summary>Every wrong parameter is named, all at once.</summary>
    [Fact]
    public async Task Wrong_parameters_are_told()
    {
        using var answer = await town.Client.GetAsync(new Uri("/api/v1/coverage?walk=9&minutes=5,5", UriKind.Relative), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        problem.GetProperty("errors").GetArrayLength().ShouldBe(3);
    }

    /// <summary>The last day there is has none after it, the first none before: both are refused, wherever a day is asked for.</summary>
    [Fact]
    public async Task Days_at_the_end_of_time_are_refused()
    {
        foreach (var address in new[] { "quality?from=9999-12-31&to=9999-12-31", "audit?to=9999-12-31", "audit?from=0001-01-01", "coverage?date=0001-01-01" })
        {
            using var answer = await town.Client.GetAsync(new Uri("/api/v1/" + address, UriKind.Relative), Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
        }
    }

    /// <summary>Without roads there is nothing to draw: a valid collection without features.</summary>
    [Fact]
    public async Task Areas_without_roads_are_empty()
    {
        var areas = await town.Client.GetFromJsonAsync<JsonElement>("/api/v1/coverage/areas", Cancel);
        areas.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        areas.GetProperty("features").GetArrayLength().ShouldBe(0);
    }

    /// <summary>Both canteens are needed: closing either loses its street's six elders.</summary>
    [Fact]
    public async Task Siting_tells_what_closing_would_do()
    {
        var report = await town.Client.GetFromJsonAsync<JsonElement>("/api/v1/siting?new=1", Cancel);
        report.GetProperty("valueToday").GetInt32().ShouldBe(12);
        report.GetProperty("closing").EnumerateArray().Select(c => c.GetProperty("loss").GetInt32()).ShouldBe([6, 6]);
        report.GetProperty("gap").GetDouble().ShouldBe(0);
    }

    /// <summary>A month's workbook opens and its accounts are read back as the ledger has them; the same month prints.</summary>
    [Fact]
    public async Task The_monthly_report_opens_and_reads_back()
    {
        var lunches = Enumerable.Range(0, SmallTown.EldersAStreet).Select(k => new Charge
        {
            ItemId = $"L{k}", Date = new DateOnly(2026, 11, 24), ElderId = SmallTown.Id(SmallTown.Streets(1)[0], k), StreetCode = SmallTown.Streets(1)[0], ServiceCode = "MEAL", Portions = 1, Shares = new PaymentShares(1_100, Age: 400),
        });
        var account = await new AccountStore(town.Database, TimeProvider.System).CloseAsync(new AccountMonth(202611), [.. lunches], new Tariff(), "x", Cancel);
        using var answer = await town.Client.GetAsync(new Uri("/api/v1/monthly/2026-11", UriKind.Relative), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var workbook = await answer.Content.ReadAsByteArrayAsync(Cancel);
        SheetReader.Read(new MemoryStream(workbook)).Keys.ShouldBe(["账目", "预算", "覆盖", "质量", "每日", "食堂星级", "告警"], ignoreOrder: true);
        AccountSheets.Read(new MemoryStream(workbook)).ShouldBe(account.Rows);
        using var print = await town.Client.GetAsync(new Uri("/api/v1/monthly/2026-11?format=pdf", UriKind.Relative), Cancel);
        print.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await print.Content.ReadAsByteArrayAsync(Cancel)).Take(5).ShouldBe("%PDF-"u8.ToArray());
        using var wrong = await town.Client.GetAsync(new Uri("/api/v1/monthly/2026-13?format=doc", UriKind.Relative), Cancel);
        (await wrong.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("errors").GetArrayLength().ShouldBe(2);
    }

    /// <summary>Whom no centre reaches is listed for a reason only, names masked; the list and each name stand on record.</summary>
    [Fact]
    public async Task The_list_of_those_outside_takes_a_reason()
    {
        var street = SmallTown.Streets(1)[0];
        using var refused = await town.Client.PostAsJsonAsync("/api/v1/coverage/outside", new { date = "2026-11-24", service = "walk-station", reason = "x" }, Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var answer = await town.Client.PostAsJsonAsync("/api/v1/coverage/outside", new { date = "2026-11-24", service = "walk-station", scope = street, reason = "安排上门探访" }, Cancel);
        var outside = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).EnumerateArray().ToList();
        outside.Count.ShouldBe(SmallTown.EldersAStreet);
        outside.ShouldAllBe(o => o.GetProperty("name").GetString() == "老*" && o.GetProperty("reason").GetString() == "too-far");
        using var name = await town.Client.PostAsJsonAsync($"/api/v1/elders/{outside[0].GetProperty("elderId").GetString()}/reveal", new { reason = "安排上门探访" }, Cancel);
        (await name.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("name").GetString().ShouldBe("老人0");
        (await new AuditLog(town.Database, TimeProvider.System).ListAsync(cancel: Cancel)).Count(a => a.Action == AuditActions.NameRevealed).ShouldBe(2);
    }

    /// <summary>Everything is served in the small town: nobody to hire or train.</summary>
    [Fact]
    public async Task Next_step_over_http()
    {
        (await town.Client.GetFromJsonAsync<JsonElement>("/api/v1/staffing/next?date=2026-11-24&iterations=20", Cancel)).GetArrayLength().ShouldBe(0);
        var staffing = await town.Client.GetFromJsonAsync<JsonElement>("/api/v1/staffing?date=2026-11-24", Cancel);
        staffing.GetProperty("capacityMeals").GetInt32().ShouldBe(200);
    }

    /// <summary>Tariff, correction and reopening over HTTP: what is wrong is told with its code.</summary>
    [Fact]
    public async Task Accounts_over_http()
    {
        using var set = await town.Client.PutAsJsonAsync("/api/v1/accounts/months/2027-01/tariff", new { mealFen = 1_800 }, Cancel);
        set.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await town.Client.GetFromJsonAsync<JsonElement>("/api/v1/accounts/months/2027-02/tariff", Cancel)).GetProperty("mealFen").GetInt64().ShouldBe(1_800);
        using var wrong = await town.Client.PutAsJsonAsync("/api/v1/accounts/months/2027-01/tariff", new { mealFen = -1, voucherPercent = 200 }, Cancel);
        (await wrong.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("errors").GetArrayLength().ShouldBe(2);
        using var unknown = await town.Client.PostAsJsonAsync("/api/v1/accounts/months/2027-01/corrections", new { itemId = "X", reason = "r" }, Cancel);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var open = await town.Client.PostAsJsonAsync("/api/v1/accounts/months/2027-01/reopen", new { reason = "r" }, Cancel);
        (open.StatusCode, (await open.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Conflict, "S112_MONTH_OPEN"));
        using var close = await town.Client.PostAsync(new Uri("/api/v1/accounts/months/2027-01/close", UriKind.Relative), null, Cancel);
        close.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }
}
