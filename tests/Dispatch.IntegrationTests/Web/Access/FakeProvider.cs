using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>A small OAuth 2 provider on a free loopback port: whoever comes is the person named.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeProvider(WebApplication app) => _app = app;

    /// <summary>Who signs in there.</summary>
    public string Person { get; set; } = "";

    /// <summary>The proof of the code's origin (PKCE) that was sent when the code was exchanged.</summary>
    public string Verifier { get; private set; } = "";

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<FakeProvider> StartAsync(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new FakeProvider(builder.Build());
        provider._app.MapGet("/authorize", (HttpRequest request) =>
            Results.Redirect($"{request.Query["redirect_uri"]}?code=one-time-code&state={Uri.EscapeDataString(request.Query["state"]!)}"));
        provider._app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            provider.Verifier = form["code_verifier"].ToString();
            return form["code"] == "one-time-code" && form["client_secret"] == "shared-secret"
                ? Results.Json(new { access_token = "for-user-information", token_type = "Bearer" })
                : Results.BadRequest();
        });
        provider._app.MapGet("/userinfo", (HttpRequest request) =>
            request.Headers.Authorization == "Bearer for-user-information" ? Results.Json(new { preferred_username = provider.Person }) : Results.Unauthorized());
        await provider._app.StartAsync(cancel);
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
