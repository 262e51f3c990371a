using System.Net;
using Dispatch.Storage;
using Dispatch.Web;
using Dispatch.Web.Access;
using Microsoft.AspNetCore.Routing;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>Deny by default: every endpoint says what it needs, and nobody unknown gets past one.</summary>
public sealed class DeclarationTests(WebFixture web) : IClassFixture<WebFixture>
{
    /// <summary>What is open to everybody, all of it. A new line here is a decision.</summary>
    private static readonly string[] _open = ["/health/live", "/health/ready", "/api/v1/sign-in", "/api/v1/sign-in/renew", "/sign-in", "/icon.svg", "/icon-{size}.png", "/phone.webmanifest", "/assets/{name}", "/calendars/{token}.ics"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An endpoint that does not say what it needs is refused for everybody: it is a mistake.</summary>
    [Fact]
    public async Task Every_endpoint_says_what_it_needs() =>
        (await EndpointsAsync()).Where(e => e.Metadata.GetMetadata<NeedsPermission>() is null).Select(e => e.DisplayName).ShouldBeEmpty();

    /// <summary>Nothing is open by accident.</summary>
    [Fact]
    public async Task Only_health_and_sign_in_are_open() =>
        (await EndpointsAsync()).Where(e => e.Metadata.GetMetadata<NeedsPermission>() is { Permission: null })
            .Select(e => e.RoutePattern.RawText!).Distinct().ShouldBe(_open, ignoreOrder: true);

    /// <summary>Without a token every address is refused before anything is looked at.</summary>
    [Fact]
    public async Task Strangers_are_refused_everywhere()
    {
        using var client = web.Client(isKnown: false);
        foreach (var endpoint in (await EndpointsAsync()).Where(e => !_open.Contains(e.RoutePattern.RawText)))
        {
            foreach (var method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Routes.Filled(endpoint.RoutePattern, _ => Guid.NewGuid().ToString()));
                using var answer = await client.SendAsync(request, Cancel);
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {endpoint.RoutePattern.RawText}");
            }
        }
    }

    private static async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync()
    {
        using var folder = new TempFolder();
        await using var host = DispatchWebHost.Build(new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(folder.File("none.db")) });
        return Routes.Of(host.App);
    }
}
