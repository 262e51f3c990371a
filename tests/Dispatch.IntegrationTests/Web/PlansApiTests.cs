using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

public sealed class PlansApiTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The day's plan is the stored one, with elders' names masked and nothing about their doors.</summary>
    [Fact]
    public async Task Day_plan_is_whole_and_masked()
    {
        using var client = web.Client();

        var plan = (await client.GetFromJsonAsync<DayPlan>("/api/v1/days/2026-11-24/plan", PlanJson.Options, Cancel))!;

        plan.Id.ShouldBe(web.Plan.Id);
        plan.Routes.Sum(r => r.Stops.Length).ShouldBe(web.Plan.Routes.Sum(r => r.Stops.Length));
        var items = plan.Routes.SelectMany(r => r.Stops).SelectMany(s => s.Items).Where(i => i.ElderName is not null).ToList();
        items.ShouldNotBeEmpty();
        items.ShouldAllBe(i => i.ElderName!.EndsWith('*') && i.ElderName.Length == 2 && i.AccessNote == null);
        plan.Unserved.ShouldAllBe(u => u.ElderName!.EndsWith('*'));
    }

    /// <summary>One person's route has the full names and door notes: the person has to find the door.</summary>
    [Fact]
    public async Task Route_detail_is_in_full()
    {
        using var client = web.Client();

        var route = await client.GetStringAsync($"/api/v1/plans/{web.Plan.Id}/routes/R-1", Cancel);

        route.ShouldBe(JsonSerializer.Serialize(web.Plan.Routes.Single(r => r.Staff.Id == "R-1"), PlanJson.Options));
    }

    /// <summary>The list of routes counts what each person does.</summary>
    [Fact]
    public async Task Routes_are_summed_up()
    {
        using var client = web.Client();

        var routes = await client.GetFromJsonAsync<JsonElement>($"/api/v1/plans/{web.Plan.Id}/routes", Cancel);

        routes.GetArrayLength().ShouldBe(web.Plan.Routes.Length);
        var rider = routes.EnumerateArray().Single(r => r.GetProperty("staff").GetProperty("id").GetString() == "R-1");
        var stored = web.Plan.Routes.Single(r => r.Staff.Id == "R-1");
        rider.GetProperty("portions").GetInt32().ShouldBe(stored.Stops.Where(s => s.Kind == PlanStopKind.MealDrop).Sum(s => s.Items.Length));
        rider.GetProperty("ends").GetInt32().ShouldBe(stored.Stops[^1].Arrival);
    }

    /// <summary>Unserved requests come with code, numbers and words in both languages.</summary>
    [Fact]
    public async Task Unserved_carry_reasons()
    {
        using var client = web.Client();

        var unserved = (await client.GetFromJsonAsync<PlanUnserved[]>($"/api/v1/plans/{web.Plan.Id}/unserved", PlanJson.Options, Cancel))!;

        unserved.Select(u => u.ReasonCode).ShouldBe(["U108_FRESHNESS", "U110_TEAM", "U120_NO_ROOM"]);
        unserved.ShouldAllBe(u => u.Reason.Zh.Length > 0 && u.Reason.En.Length > 0 && u.ElderName!.EndsWith('*'));
    }

    /// <summary>Who has the plan already is not sent it again, at every address of a plan.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/routes")]
    [InlineData("/routes/R-1")]
    [InlineData("/unserved")]
    public async Task Known_plans_are_not_sent_again(string tail)
    {
        using var client = web.Client();
        using var first = await client.GetAsync($"/api/v1/plans/{web.Plan.Id}{tail}", Cancel);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/plans/{web.Plan.Id}{tail}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await client.SendAsync(request, Cancel);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(Cancel)).ShouldBeEmpty();
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
    }

    /// <summary>Another tag gets the plan.</summary>
    [Fact]
    public async Task An_old_tag_gets_the_plan()
    {
        using var client = web.Client();
        client.DefaultRequestHeaders.IfNoneMatch.Add(new EntityTagHeaderValue("\"old\""));

        (await client.GetAsync($"/api/v1/plans/{web.Plan.Id}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Each failure has its status and stable code, as problem+json.</summary>
    [Theory]
    [InlineData("/api/v1/plans/00000000-0000-0000-0000-000000000009", 404, "W404_PLAN")]
    [InlineData("/api/v1/plans/00000000-0000-0000-0000-000000000009/routes", 404, "W404_PLAN")]
    [InlineData("/api/v1/plans/0198c5c2-6d00-7000-8000-000000000001/routes/nobody", 404, "W404_ROUTE")]
    [InlineData("/api/v1/days/2020-01-01/plan", 404, "W404_DAY_PLAN")]
    [InlineData("/api/v1/days/2026-11-24/plan?scope=999", 404, "W404_DAY_PLAN")]
    [InlineData("/api/v1/days/tomorrow/plan", 400, "W400_QUERY")]
    [InlineData("/api/v1/plans/not-an-id", 400, "W400_QUERY")]
    [InlineData("/api/v1/nothing", 404, "W404_NOT_FOUND")]
    [InlineData("/assets/nothing.js", 404, "W404_NOT_FOUND")]
    [InlineData("/assets/none.js", 404, "W404_NOT_FOUND")]
    public async Task Failures_are_coded(string path, int status, string code)
    {
        using var client = web.Client();
        using var answer = await client.GetAsync(path, Cancel);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("title").GetString().ShouldBe(problem.GetProperty("text").GetProperty("zh").GetString());
    }

    /// <summary>All wrong parameters are told at once, in English where the client wants it.</summary>
    [Fact]
    public async Task All_wrong_parameters_at_once()
    {
        using var client = web.Client();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB,zh;q=0.5");
        using var answer = await client.GetAsync("/api/v1/plans?date=24.11.2026&take=0&skip=-1", Cancel);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("parameter").GetString()).ShouldBe(["date", "skip", "take"]);
        problem.GetProperty("title").GetString().ShouldBe(problem.GetProperty("text").GetProperty("en").GetString());
    }

    /// <summary>Nothing can be written here yet.</summary>
    [Fact]
    public async Task Only_reading_is_answered()
    {
        using var client = web.Client();
        using var answer = await client.PostAsync("/api/v1/plans", null, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("W405_METHOD");
    }

    /// <summary>The list says which plans there are.</summary>
    [Fact]
    public async Task Lists_plans()
    {
        using var client = web.Client();

        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/plans?date=2026-11-24&take=1", Cancel);

        list.GetArrayLength().ShouldBe(1);
        list[0].GetProperty("scopeName").GetString().ShouldBe("江苏路街道");
        list[0].GetProperty("version").GetInt32().ShouldBe(1);
    }
}
