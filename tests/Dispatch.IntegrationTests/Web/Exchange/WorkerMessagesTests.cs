using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.IntegrationTests.Web.Access;
using Dispatch.Storage.Plans;
using Dispatch.TestData;
using Dispatch.Web.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Exchange;

/// <summary>A node without pages sends messages too, signed with the same secrets.</summary>
public sealed class WorkerMessagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_without_pages_sends_messages()
    {
        await using var receiver = await Receiver.StartAsync();
        var allowed = new WebhookOptions { PrivateHosts = [receiver.Host], PollSeconds = 1 };
        await using var web = await AccessHost.StartAsync(o => o with { Webhooks = allowed });
        using var client = web.Client(AccessHost.Token);
        using var answer = await client.PostAsJsonAsync("/api/v1/webhooks", new { url = $"http://{receiver.Host}/hook", kinds = new[] { "plan.published" } }, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var secret = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("secret").GetString()!;
        await web.StopAsync();

        var plan = await new PlanStore(web.Database).SaveAsync(SamplePlan.Make(), Cancel);
        await new PlanStore(web.Database).PublishAsync(plan.Id, 1, "test", Cancel);
        using (var silent = Node(web, new WebhookOptions()))
        {
            await silent.StartAsync(Cancel);
            silent.Services.GetService<WebhookWorker>().ShouldBeNull("a node that may call nobody leaves the messages to others");
            await silent.StopAsync(Cancel);
        }

        using var node = Node(web, allowed);
        await node.StartAsync(Cancel);
        var told = await receiver.NextAsync(Cancel);
        await node.StopAsync(Cancel);
        told.Signature.ShouldBe(WebhookSecrets.Sign(secret, $"{told.Id}.{told.Time}.{told.Body}"));
        told.Body.ShouldContain(plan.Id.ToString());
    }

    private static IHost Node(AccessHost web, WebhookOptions options)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(web.Database).AddSingleton(TimeProvider.System).AddWebhookSending(options, web.Options.Access, web.Options.Storage);
        return builder.Build();
    }
}
