using System.Net.Http.Headers;
using Dispatch.Storage;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Dispatch.Web;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>The real host on a free loopback port over a small town of two streets.</summary>
public sealed class TownServer : IAsyncLifetime
{
    private const string Token = "test-token-of-this-run-0123456789";

    private readonly TempFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _server = Task.CompletedTask;

    /// <summary>A client with the run's token.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The database behind it.</summary>
    public DispatchDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(_folder.File("town.db")), Token = Token };
        Database = new DispatchDatabase(options.Storage);
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server = DispatchServer.RunAsync(options, started.SetResult, _stop.Token);
        if (await Task.WhenAny(_server, started.Task) == _server)
            await _server;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri((await started.Task).GetLeftPart(UriPartial.Authority)), Timeout = TimeSpan.FromSeconds(60),
        };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        await new RegisterStore(Database).ApplyAsync(SmallTown.Registers(2));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _stop.CancelAsync();
        await _server;
        _stop.Dispose();
        _folder.Dispose();
    }
}
