using System.Net.Http.Headers;
using Dispatch.Core.Domain.Plans;
using Dispatch.IntegrationTests.Jobs;
using Dispatch.Storage;
using Dispatch.Storage.Plans;
using Dispatch.TestData;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>The real host on a free loopback port over a database with one plan, in the morning of its day.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    private TestHost _host = null!;

    public Uri Address => _host.Address;

    public Uri Start => _host.Start;

    public string Token { get; } = TestHost.Token;

    public DayPlan Plan { get; private set; } = null!;

    public DispatchDatabase Database => _host.Database;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(usual => usual with { Clock = TestClock.AtSamplePlan() });
        Plan = await new PlanStore(Database).SaveAsync(SamplePlan.Make());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>A client that follows nothing and keeps no cookies, with the token or without.</summary>
    public HttpClient Client(bool isKnown = true)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (isKnown)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client;
    }
}
