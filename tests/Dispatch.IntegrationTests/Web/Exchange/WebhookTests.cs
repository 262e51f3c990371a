using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.IntegrationTests.Jobs;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Webhooks;
using Dispatch.TestData;
using Dispatch.Web.Webhooks;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Exchange;

/// <summary>Messages to another system on this machine, from the real host.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private TestHost _host = null!;

    private Receiver _receiver = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await Receiver.StartAsync(500);
        _host = await TestHost.StartAsync(usual => usual with
        {
            Webhooks = new WebhookOptions { Hosts = ["hooks.example.org"], PrivateHosts = [_receiver.Host], RetrySeconds = 1, PollSeconds = 1 },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    /// <summary>A publication is told, again after a failure, under the same id and with a signature that holds; then it is on the log, and sent again when wanted.</summary>
    [Fact]
    public async Task A_publication_is_told_until_it_arrives()
    {
        var hook = await AddAsync(new { url = $"http://{_receiver.Host}/hook", kinds = new[] { "plan.published" } });
        var (id, secret) = (hook.GetProperty("id").GetGuid(), hook.GetProperty("secret").GetString()!);
        var plan = await new PlanStore(_host.Database).SaveAsync(SamplePlan.Make(), Cancel);
        await new PlanStore(_host.Database).PublishAsync(plan.Id, 1, "test", Cancel);

        var first = await _receiver.NextAsync(Cancel);
        var second = await _receiver.NextAsync(Cancel);

        second.Id.ShouldBe(first.Id);
        second.Signature.ShouldBe(WebhookSecrets.Sign(secret, $"{second.Id}.{second.Time}.{second.Body}"));
        var body = JsonDocument.Parse(second.Body).RootElement;
        body.GetProperty("type").GetString().ShouldBe("plan.published");
        body.GetProperty("data").GetProperty("planId").GetGuid().ShouldBe(plan.Id);
        var log = await LogAsync(id, d => d.GetProperty("attempt").GetInt32() == 2 && d.TryGetProperty("deliveredUtc", out _));
        log.GetProperty("lastStatus").GetInt32().ShouldBe(204);

        (await _host.Client.PostAsync(new Uri($"/api/v1/webhooks/{id}/deliveries/{first.Id}/replay", UriKind.Relative), null, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await _receiver.NextAsync(Cancel)).Id.ShouldBe(first.Id);
        (await _host.Client.GetFromJsonAsync<JsonElement>("/api/v1/webhooks", Cancel))[0].TryGetProperty("secret", out _).ShouldBeFalse("the secret is shown once");
        await using var db = _host.Database.Open();
        db.Webhooks.Single().SecretProtected.ShouldNotContain(secret[6..]);
    }

    /// <summary>Stops are told by state, to who asked for them and no one else; no name is in it.</summary>
    [Fact]
    public async Task Stops_are_told_to_who_asked()
    {
        await AddAsync(new { url = $"http://{_receiver.Host}/hook", kinds = new[] { "stop.failed", "stop.done" }, scope = SamplePlan.StreetCode });
        await AddAsync(new { url = $"http://{_receiver.Host}/hook", kinds = new[] { "job.failed" } });
        var plan = await new PlanStore(_host.Database).SaveAsync(SamplePlan.Make(), Cancel);
        await new PlanStore(_host.Database).PublishAsync(plan.Id, 1, "test", Cancel);
        var report = new StopActualRow { Date = plan.Date, ItemId = "M-1", StaffId = "R-1", State = StopState.NotHome, ReportedBy = "R-1", Note = "张三不在家" };
        var store = new StopActualStore(_host.Database);
        await store.ReportAsync(report, Cancel);
        await store.ReportAsync(report, Cancel);

        var told = await _receiver.NextAsync(Cancel);

        told.Body.ShouldContain("stop.failed");
        told.Body.ShouldContain("not-home");
        told.Body.ShouldNotContain("张三");
        await using var db = _host.Database.Open();
        db.WebhookDeliveries.Count().ShouldBe(1, "the same state again is no news");
    }

    [Fact]
    public async Task Other_addresses_are_refused()
    {
        string[] others =
        [
            "http://127.0.0.1:9/hook", "https://127.0.0.1/hook", "https://[::1]/hook",
            "http://hooks.example.org/hook", "https://hooks.example.org:8443/hook", "https://user@hooks.example.org/hook",
            "https://evil.example.org/hook", "https://hooks.example.org.evil.org/", "file:///etc/passwd",
            "hook",
        ];
        foreach (var url in others)
        {
            using var answer = await _host.Client.PostAsJsonAsync("/api/v1/webhooks", new { url, kinds = new[] { "alert" } }, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, url);
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("/url", customMessage: url);
        }
    }

    /// <summary>An address that is off is told nothing any more.</summary>
    [Fact]
    public async Task An_address_is_switched_off()
    {
        var id = (await AddAsync(new { url = "https://hooks.example.org/hook", kinds = new[] { "alert", "plan.published" } })).GetProperty("id").GetGuid();
        (await _host.Client.DeleteAsync(new Uri($"/api/v1/webhooks/{id}", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var plan = await new PlanStore(_host.Database).SaveAsync(SamplePlan.Make(), Cancel);
        await new PlanStore(_host.Database).PublishAsync(plan.Id, 1, "test", Cancel);
        (await new WebhookStore(_host.Database, TimeProvider.System).DeliveriesAsync(id, 0, 10, Cancel)).Count.ShouldBe(0);
    }

    private async Task<JsonElement> AddAsync(object body)
    {
        var answer = await _host.Client.PostAsJsonAsync("/api/v1/webhooks", body, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    /// <summary>The newest line of the log, as soon as it is as expected.</summary>
    private async Task<JsonElement> LogAsync(Guid id, Predicate<JsonElement> isExpected)
    {
        JsonElement line = default;
        await Patience.UntilAsync(async () => isExpected(line = (await _host.Client.GetFromJsonAsync<JsonElement>($"/api/v1/webhooks/{id}/deliveries", Cancel))[0]), "the log says so", Cancel);
        return line;
    }
}
