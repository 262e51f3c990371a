using System.Net.Http.Headers;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage;
using Dispatch.Storage.Plans;
using Dispatch.TestData;
using Dispatch.Web;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>The real host on a free loopback port over a database with one plan.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _server = Task.CompletedTask;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public Uri Start { get; private set; } = new("http://127.0.0.1");

    public string Token { get; } = "test-token-of-this-run-0123456789";

    public DayPlan Plan { get; private set; } = null!;

    public DispatchDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(_folder.File("web.db")), Token = Token };
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server = DispatchServer.RunAsync(options, started.SetResult, _stop.Token);
        if (await Task.WhenAny(_server, started.Task) == _server)
            await _server;
        Start = await started.Task;
        Address = new Uri(Start.GetLeftPart(UriPartial.Authority));
        Database = new DispatchDatabase(options.Storage);
        Plan = await new PlanStore(Database).SaveAsync(SamplePlan.Make());
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _server;
        _stop.Dispose();
        _folder.Dispose();
    }

    /// <summary>A client that follows nothing and keeps no cookies, with the token or without.</summary>
    public HttpClient Client(bool isKnown = true)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (isKnown)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client;
    }
}
