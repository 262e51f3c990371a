using Dispatch.IntegrationTests.Databases;
using Dispatch.Storage;
using Dispatch.Web;

namespace Dispatch.IntegrationTests.Web;

/// <summary>The real host on a free loopback port over a file of its own; gone when it is disposed.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    /// <summary>The run's token.</summary>
    public const string Token = "test-token-of-this-run-0123456789";

    private const string DatabaseFile = "web.db";
    private readonly TempFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _server = Task.CompletedTask;

    private TestHost(Func<ServeOptions, ServeOptions>? change)
    {
        var usual = new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(_folder.File(DatabaseFile)), Token = Token };
        Options = change?.Invoke(usual) ?? usual;
        Database = new DispatchDatabase(Options.Storage);
    }

    public ServeOptions Options { get; }

    public DispatchDatabase Database { get; }

    /// <summary>The address to open, as it is told to people.</summary>
    public Uri Start { get; private set; } = null!;

    public Uri Address => new(Start.GetLeftPart(UriPartial.Authority));

    /// <summary>A client with the run's token.</summary>
    public HttpClient Client { get; private set; } = null!;

    public string Folder => _folder.Path;

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="change">What differs from a host with all defaults.</param>
    public static async Task<TestHost> StartAsync(Func<ServeOptions, ServeOptions>? change = null)
    {
        var host = new TestHost(change);
        await SqliteTemplate.CopyToAsync(host._folder.File(DatabaseFile));
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        host._server = DispatchServer.RunAsync(host.Options, started.SetResult, host._stop.Token);
        if (await Task.WhenAny(host._server, started.Task) == host._server)
            await host._server;
        host.Start = await started.Task;
        host.Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = host.Address };
        host.Client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await _stop.CancelAsync();
        await _server;
        _stop.Dispose();
        _folder.Dispose();
    }
}
