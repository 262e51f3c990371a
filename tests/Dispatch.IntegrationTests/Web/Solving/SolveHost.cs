using System.Text;
using System.Text.Json;
using Dispatch.Jobs.Hosting;
using Dispatch.Jobs.Settings;
using Dispatch.Planning.Solving;
using Dispatch.Storage;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Solving;

/// <summary>The real host as a node of its own, so that jobs are worked on.</summary>
public sealed class SolveHost : IAsyncLifetime
{
    private TestHost _host = null!;

    public HttpClient Client => _host.Client;

    public async ValueTask InitializeAsync()
    {
        var jobs = new JobsOptions { Poll = TimeSpan.FromMilliseconds(100), Heartbeat = TimeSpan.FromMilliseconds(200), AtOnce = 2, Plans = [] };
        _host = await TestHost.StartAsync(usual => usual with
        {
            Jobs = jobs, Solving = new SolveLimits { MaxBytes = 1_000_000, MaxActivities = 60, AtOnceActivities = 20, MaxAtATime = 2 },
            Node = services => services.AddJobNode(new DispatchDatabase(usual.Storage), jobs, () => throw new InvalidOperationException("No plans here.")),
        });
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public Task<HttpResponseMessage> PostAsync(string address, string body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        // A refused body is answered before it was sent: who goes on sending may find the connection closed and never read the answer.
        request.Headers.ExpectContinue = true;
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
