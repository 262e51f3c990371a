using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Dispatch.IntegrationTests.Web.Access;
using Dispatch.Web.Observing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Observing;

/// <summary>Metrics and traces arrive at a collector that speaks OTLP over HTTP.</summary>
public sealed class OtlpTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>At the latest when the host ends everything has been sent: who sends, the request that was served, and no person's name.</summary>
    [Fact]
    public async Task Metrics_and_traces_arrive_at_the_collector()
    {
        var got = new ConcurrentBag<(string Path, string? Type, string Body)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        await using var collector = builder.Build();
        collector.MapPost("/collect/v1/{signal}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            got.Add((request.Path, request.ContentType, Encoding.Latin1.GetString(body.ToArray())));
            return Results.Bytes([], "application/x-protobuf");
        });
        await collector.StartAsync(Cancel);

        var host = await AccessHost.StartAsync(o => o with
        {
            Telemetry = new TelemetryOptions { OtlpEndpoint = new Uri(collector.Urls.Single() + "/collect/"), OtlpProtocol = OtlpWire.Http },
        });
        using (var client = host.Client(AccessHost.Token))
            (await client.GetAsync(new Uri("/api/v1/plans", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.DisposeAsync();

        got.Select(g => g.Path).Distinct().ShouldBe(["/collect/v1/metrics", "/collect/v1/traces"], ignoreOrder: true);
        got.ShouldAllBe(g => g.Type == "application/x-protobuf" && g.Body.Contains("dispatch"));
        got.ShouldContain(g => g.Path.EndsWith("metrics") && g.Body.Contains("http.server.request.duration"));
        got.ShouldContain(g => g.Path.EndsWith("traces") && g.Body.Contains("HttpRequestIn"));
        got.ShouldAllBe(g => !g.Body.Contains(AccessHost.Token));
    }
}
