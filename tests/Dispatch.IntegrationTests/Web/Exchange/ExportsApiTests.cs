using System.Net;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Intake;
using Dispatch.Storage.Audit;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Exchange;

public sealed class ExportsApiTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Each file comes under its own type and a name that sorts by day; who took it is on record.</summary>
    [Theory]
    [InlineData("geojson", "application/geo+json", ".geojson")]
    [InlineData("workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")]
    [InlineData("routes/R-1/geojson", "application/geo+json", ".geojson")]
    [InlineData("routes/R-1/gpx", "application/gpx+xml", ".gpx")]
    [InlineData("routes/R-1/sheet", "application/pdf", ".pdf")]
    [InlineData("sheets", "application/pdf", ".pdf")]
    [InlineData("canteens/C-1/packing-list", "application/pdf", ".pdf")]
    [InlineData("canteens/C-1/labels", "application/pdf", ".pdf")]
    public async Task A_plan_goes_out_as_a_file(string what, string type, string extension)
    {
        using var client = web.Client();
        using var answer = await client.GetAsync(new Uri($"/api/v1/plans/{web.Plan.Id}/{what}", UriKind.Relative), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        var name = answer.Content.Headers.ContentDisposition!.FileName!;
        name.ShouldStartWith("2026-11-24-310105102-v1");
        name.ShouldEndWith(extension);
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length.ShouldBeGreaterThan(500);
        var log = new AuditLog(web.Database, TimeProvider.System);
        (await log.ListAsync(web.Plan.Id.ToString(), cancel: Cancel))
            .ShouldContain(l => l.Action == AuditActions.Exported && l.Details!.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>What canteens pack adds up by batch, trip and gate to the meals of the plan; what is handed over last is loaded first; nobody is named but who takes it.</summary>
    [Fact]
    public async Task Packing_adds_up()
    {
        using var client = web.Client();
        var text = await client.GetStringAsync(new Uri($"/api/v1/plans/{web.Plan.Id}/packing", UriKind.Relative), Cancel);
        var trips = JsonDocument.Parse(text).RootElement.EnumerateArray().SelectMany(p => p.GetProperty("batches").EnumerateArray()).SelectMany(b => b.GetProperty("trips").EnumerateArray()).ToList();

        var meals = web.Plan.Routes.SelectMany(r => r.Stops).Where(s => s.Kind is PlanStopKind.MealDrop or PlanStopKind.TrunkDrop).SelectMany(s => s.Items).ToList();
        trips.Sum(t => t.GetProperty("portions").GetInt32()).ShouldBe(meals.Sum(m => m.Portions));
        trips.SelectMany(t => t.GetProperty("drops").EnumerateArray()).Sum(d => d.GetProperty("portions").GetInt32()).ShouldBe(meals.Sum(m => m.Portions));
        trips.ShouldAllBe(t => t.GetProperty("drops")[0].GetProperty("number").GetInt32() == t.GetProperty("drops").GetArrayLength());
        var staff = web.Plan.Routes.Select(r => r.Staff.Name).ToHashSet();
        meals.Select(m => m.ElderName).OfType<string>().Where(n => !staff.Contains(n)).ShouldAllBe(n => !text.Contains(n));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var client = web.Client();
        (await CodeAsync(client, $"/api/v1/plans/{Guid.NewGuid()}/geojson")).ShouldBe("W404_PLAN");
        (await CodeAsync(client, $"/api/v1/plans/{web.Plan.Id}/routes/nobody/gpx")).ShouldBe("W404_ROUTE");
        (await CodeAsync(client, $"/api/v1/plans/{web.Plan.Id}/canteens/C-1/labels?meal=lunch&batch=1")).ShouldBe("W404_ROUTE");
        (await CodeAsync(client, $"/api/v1/plans/{web.Plan.Id}/canteens/C-1/labels?meal=tea&batch=0")).ShouldBe("W400_QUERY");
        (await CodeAsync(client, "/api/v1/registers/export?format=pdf")).ShouldBe("W400_QUERY");
    }

    /// <summary>An empty installation has empty files; they import without a word.</summary>
    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task Registers_go_out(string format)
    {
        using var client = web.Client();
        using var answer = await client.GetAsync(new Uri($"/api/v1/registers/export?format={format}", UriKind.Relative), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(format == "csv" ? RegisterFiles.ArchiveName : RegisterFiles.WorkbookName);
    }

    private static async Task<string?> CodeAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("code").GetString();
    }
}
