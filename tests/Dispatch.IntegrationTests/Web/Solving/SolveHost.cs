using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dispatch.Jobs.Hosting;
using Dispatch.Jobs.Settings;
using Dispatch.Planning.Solving;
using Dispatch.Storage;
using Dispatch.Web;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Solving;

/// <summary>The real host as a node of its own, so that jobs are worked on.</summary>
public sealed class SolveHost : IAsyncLifetime
{
    private const string Token = "test-token-of-this-run-0123456789";

    private readonly TempFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _server = Task.CompletedTask;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var storage = StorageOptions.ForFile(_folder.File("solve.db"));
        var database = new DispatchDatabase(storage);
        await database.PrepareAsync(CancellationToken.None);
        var jobs = new JobsOptions { Poll = TimeSpan.FromMilliseconds(100), Heartbeat = TimeSpan.FromMilliseconds(200), AtOnce = 2, Plans = [] };
        var options = new ServeOptions
        {
            Port = 0, Storage = storage, Token = Token, Jobs = jobs, Solving = new SolveLimits { MaxBytes = 1_000_000, MaxActivities = 60, AtOnceActivities = 20, MaxAtATime = 2 },
            Node = services => services.AddJobNode(database, jobs, () => throw new InvalidOperationException("No plans here.")),
        };
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server = DispatchServer.RunAsync(options, started.SetResult, _stop.Token);
        if (await Task.WhenAny(_server, started.Task) == _server)
            await _server;
        Client = new HttpClient { BaseAddress = new Uri((await started.Task).GetLeftPart(UriPartial.Authority)) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _stop.CancelAsync();
        await _server;
        _stop.Dispose();
        _folder.Dispose();
    }

    public Task<HttpResponseMessage> PostAsync(string address, string body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(text).RootElement;
    }
}
