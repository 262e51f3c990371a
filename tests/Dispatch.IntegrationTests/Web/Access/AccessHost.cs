using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.IntegrationTests.Databases;
using Dispatch.IntegrationTests.Jobs;
using Dispatch.Storage;
using Dispatch.Storage.Identity;
using Dispatch.Web;
using Dispatch.Web.Users;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>The real host with a clock of the test's, and people who sign in to it.</summary>
internal sealed class AccessHost : IAsyncDisposable
{
    public const string Token = "test-token-of-this-run-0123456789";

    private const string DatabaseFile = "web.db";
    private readonly TempFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _server = Task.CompletedTask;

    private AccessHost(TestClock clock)
    {
        Clock = clock;
        Options = new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(_folder.File(DatabaseFile)), Token = Token, Clock = Clock };
        Database = new DispatchDatabase(Options.Storage);
        Users = new UserAdministration(new UserStore(Database, Clock), Clock);
    }

    public TestClock Clock { get; }

    public ServeOptions Options { get; private set; }

    public DispatchDatabase Database { get; }

    public UserAdministration Users { get; }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string Folder => _folder.Path;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="change">What differs from a host with all defaults.</param>
    /// <param name="clock">Its clock. Null: it stands at the morning of the sample plan's day.</param>
    public static async Task<AccessHost> StartAsync(Func<ServeOptions, ServeOptions>? change = null, TestClock? clock = null)
    {
        var host = new AccessHost(clock ?? TestClock.AtSamplePlan());
        await SqliteTemplate.CopyToAsync(host._folder.File(DatabaseFile));
        host.Options = change?.Invoke(host.Options) ?? host.Options;
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        host._server = DispatchServer.RunAsync(host.Options, started.SetResult, host._stop.Token);
        if (await Task.WhenAny(host._server, started.Task) == host._server)
            await host._server;
        host.Address = new Uri((await started.Task).GetLeftPart(UriPartial.Authority));
        return host;
    }

    /// <summary>A client with a bearer token, or with none.</summary>
    public HttpClient Client(string? bearer = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (bearer is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return client;
    }

    /// <summary>Adds a user who has changed the one-time password, with the second factor where the role needs one, and signs them in.</summary>
    public async Task<HttpClient> SignedInAsync(string name, string? staffId, params NewGrant[] grants)
    {
        var (_, password) = await Users.AddAsync(name, name, staffId, grants, "test", Cancel);
        var tokens = await TokensAsync(name, password);
        tokens = await PostAsync(tokens, "/api/v1/me/password", new { old = password, wanted = "correct horse battery" });
        if (grants.Any(g => g.Role is Role.Administrator or Role.District))
            tokens = await EnrolAsync(tokens);
        return Client(tokens);
    }

    /// <summary>Sets up the second factor and gives the new access token.</summary>
    public async Task<string> EnrolAsync(string token)
    {
        using var client = Client(token);
        using var begun = await client.PostAsync(new Uri("/api/v1/me/second-factor", UriKind.Relative), null, Cancel);
        var secret = (await begun.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("secret").GetString()!;
        return await PostAsync(token, "/api/v1/me/second-factor/confirm", new { code = Totp.Code(Secret(secret), Totp.StepOf(Clock.GetUtcNow())) });
    }

    /// <summary>The access token of a sign-in by name and password.</summary>
    public async Task<string> TokensAsync(string name, string password) => await PostAsync(null, "/api/v1/sign-in", new { name, password });

    /// <summary>What authenticator apps make of the letters.</summary>
    public static byte[] Secret(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    /// <summary>Ends the server; the database stays until this is disposed.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _server;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _folder.Dispose();
    }

    private async Task<string> PostAsync(string? token, string path, object body)
    {
        using var client = Client(token);
        using var answer = await client.PostAsJsonAsync(path, body, Cancel);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("accessToken").GetString()!;
    }
}
