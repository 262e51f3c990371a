using System.Diagnostics;
using System.Globalization;
using Dispatch.Storage;
using Dispatch.Web;
using Dispatch.Web.Access;

namespace Dispatch.Benchmarks.Load;

/// <summary>The host in a process of its own.</summary>
internal sealed class LoadServer : IAsyncDisposable
{
    /// <summary>First word of the arguments of that process.</summary>
    public const string Command = "load-server";

    private const string ConnectionVariable = "DISPATCH_LOAD_CONNECTION";
    private const string TokenVariable = "DISPATCH_LOAD_TOKEN";

    private readonly Process _process;

    private LoadServer(Process process, Uri address, string token)
    {
        (_process, Token) = (process, token);
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256, UseCookies = false }) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public string Token { get; }

    /// <summary>Starts it on a free port and waits for its address.</summary>
    public static async Task<LoadServer> StartAsync(StorageOptions storage)
    {
        var token = Guid.NewGuid().ToString("N");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(LoadServer).Assembly.Location);
        start.ArgumentList.Add(Command);
        start.ArgumentList.Add(storage.Provider.Name);
        start.Environment[ConnectionVariable] = storage.ConnectionString;
        start.Environment[TokenVariable] = token;
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("The server did not start.");
        return new LoadServer(process, new Uri(address), token);
    }

    /// <summary>What that process does: serves until its standard input or it itself ends.</summary>
    public static async Task<int> ServeAsync(string provider)
    {
        var storage = StorageOptions.From(
            name => name == StorageOptions.ProviderSetting ? provider : Environment.GetEnvironmentVariable(ConnectionVariable), StorageProvider.Sqlite, StorageProvider.PostgreSql, new Dispatch.Storage.SqlServer.SqlServerProvider());
        var options = new ServeOptions
        {
            Port = 0, Storage = storage, Token = Environment.GetEnvironmentVariable(TokenVariable), Access = new AccessOptions { UnknownRequestsPerMinute = 10_000, KeysFolder = Path.Combine(Path.GetTempPath(), $"dispatch-load-{Environment.ProcessId}") },
        };
        await DispatchServer.RunAsync(options, address => Console.Out.WriteLine(address.GetLeftPart(UriPartial.Authority)), CancellationToken.None).ConfigureAwait(false);
        return 0;
    }

    /// <summary>Resident memory now and at its peak, MB.</summary>
    public (long Now, long Peak) Memory()
    {
        _process.Refresh();
        var peak = File.Exists($"/proc/{_process.Id}/status")
            ? File.ReadLines($"/proc/{_process.Id}/status").Where(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Select(l => long.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single()
            : _process.PeakWorkingSet64 >> 20;
        return (_process.WorkingSet64 >> 20, peak);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }
}
