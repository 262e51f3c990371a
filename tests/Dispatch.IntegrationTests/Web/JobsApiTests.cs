using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs;
using Dispatch.Jobs.Runs;
using Dispatch.Storage.Jobs;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>The jobs' addresses on the real host, which has no node: what is asked for waits.</summary>
public sealed class JobsApiTests(TownServer town) : IClassFixture<TownServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>202 with the run and its address; asked twice it is the same run.</summary>
    [Fact]
    public async Task A_plan_is_asked_for_once()
    {
        var first = await PlanAsync(new { date = "2026-12-01", scope = SmallTown.Streets(1)[0], iterations = 5, publish = "off" });
        first.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var job = await ReadAsync(first);
        (job.State, job.Kind, job.Scope, job.RequestedBy).ShouldBe((JobRunState.Queued, JobKinds.PlanDay, SmallTown.Streets(1)[0], "operator"));
        first.Headers.Location!.OriginalString.ShouldBe($"/api/v1/jobs/{job.Id}");
        (await ReadAsync(await PlanAsync(new { date = "2026-12-01", scope = SmallTown.Streets(1)[0] }))).Id.ShouldBe(job.Id);
        (await ReadAsync(await town.Client.GetAsync(first.Headers.Location, Cancel))).Id.ShouldBe(job.Id);
        var listed = await town.Client.GetFromJsonAsync<JobView[]>("/api/v1/jobs?date=2026-12-01&state=queued", PlanJson.Options, Cancel);
        listed!.Select(j => j.Id).ShouldBe([job.Id]);
    }

    [Fact]
    public async Task A_waiting_run_is_cancelled_once()
    {
        var id = (await ReadAsync(await PlanAsync(new { date = "2026-12-02" }))).Id;
        var cancelled = await town.Client.PostAsync(new Uri($"/api/v1/jobs/{id}/cancel", UriKind.Relative), null, Cancel);
        cancelled.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await ReadAsync(cancelled)).State.ShouldBe(JobRunState.Cancelled);
        (await CodeAsync(await town.Client.PostAsync(new Uri($"/api/v1/jobs/{id}/cancel", UriKind.Relative), null, Cancel))).ShouldBe("W409_JOB_ENDED");
    }

    /// <summary>An ended run is asked for once more with its own details; a problem that was handed in is not.</summary>
    [Fact]
    public async Task An_ended_run_is_run_again()
    {
        var first = await ReadAsync(await PlanAsync(new { date = "2026-12-04", iterations = 7, publish = "off" }));
        (await ReadAsync(await AgainAsync(first.Id))).Id.ShouldBe(first.Id, "it still waits");
        await town.Client.PostAsync(new Uri($"/api/v1/jobs/{first.Id}/cancel", UriKind.Relative), null, Cancel);

        var again = await ReadAsync(await AgainAsync(first.Id));

        (again.Id == first.Id, again.State, again.Kind, again.Date, again.Scope).ShouldBe((false, JobRunState.Queued, JobKinds.PlanDay, first.Date, first.Scope));
        var runs = new JobStore(town.Database, TimeProvider.System);
        (await runs.FindAsync(again.Id, Cancel))!.Request.ShouldBe((await runs.FindAsync(first.Id, Cancel))!.Request);
        var solve = await runs.RequestAsync(new JobRequest(JobKinds.Solve, "x", first.Date!.Value, "{}", "test"), Cancel);
        (await CodeAsync(await AgainAsync(solve.Run.Id))).ShouldBe("W409_JOB_ONCE");

        Task<HttpResponseMessage> AgainAsync(Guid id) => town.Client.PostAsync(new Uri($"/api/v1/jobs/{id}/again", UriKind.Relative), null, Cancel);
    }

    [Fact]
    public async Task What_is_wrong_is_told()
    {
        (await CodeAsync(await PlanAsync(new { scope = "310105" }))).ShouldBe("W400_QUERY");
        (await CodeAsync(await PlanAsync(new { date = "1.12.2026" }))).ShouldBe("W400_QUERY");
        (await CodeAsync(await PlanAsync(new { date = "2026-12-01", scope = "999999" }))).ShouldBe("W400_QUERY");
        (await CodeAsync(await town.Client.GetAsync(new Uri("/api/v1/jobs?state=7", UriKind.Relative), Cancel))).ShouldBe("W400_QUERY");
        (await CodeAsync(await town.Client.GetAsync(new Uri($"/api/v1/jobs/{Guid.NewGuid()}", UriKind.Relative), Cancel))).ShouldBe("W404_JOB");
    }

    /// <summary>Without the token nothing is told and nothing is done.</summary>
    [Fact]
    public async Task Strangers_are_refused()
    {
        var day = new DateOnly(2026, 12, 3);
        using var stranger = new HttpClient { BaseAddress = town.Client.BaseAddress };
        (await stranger.PostAsJsonAsync("/api/v1/jobs/plan", new { date = $"{day:yyyy-MM-dd}" }, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.GetAsync(new Uri("/api/v1/jobs", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await new JobStore(town.Database, TimeProvider.System).ListAsync(day, cancel: Cancel)).ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> PlanAsync(object body) => town.Client.PostAsJsonAsync("/api/v1/jobs/plan", body, Cancel);

    private static async Task<JobView> ReadAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JobView>(PlanJson.Options, Cancel))!;

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString();
}
