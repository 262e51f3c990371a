using Dispatch.Storage;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>The real host on a free loopback port over a small town of two streets.</summary>
public sealed class TownServer : IAsyncLifetime
{
    private TestHost _host = null!;

    /// <summary>A client with the run's token.</summary>
    public HttpClient Client => _host.Client;

    /// <summary>The database behind it.</summary>
    public DispatchDatabase Database => _host.Database;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync();
        await new RegisterStore(Database).ApplyAsync(SmallTown.Registers(2));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
