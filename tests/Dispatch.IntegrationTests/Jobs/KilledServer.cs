using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Web;
using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>The real web host as a child process on a free port, with clients for the operator and for a person of the register.</summary>
internal sealed class KilledServer : IAsyncDisposable
{
    private const string Word = "correct horse battery staple";
    private readonly DispatchProgram _program;

    private KilledServer(DispatchProgram program, Uri address)
    {
        (_program, Operator, Rider) = (program, Client(address), Client(address));
        Operator.DefaultRequestHeaders.Authorization = Bearer(HttpUtility.ParseQueryString(address.Query)["token"]!);
    }

    /// <summary>May do everything.</summary>
    public HttpClient Operator { get; }

    /// <summary>Once signed in: a person on the road.</summary>
    public HttpClient Rider { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="database">Its database.</param>
    /// <param name="keys">Folder of the keys that protect sign-ins and secrets; the same for each start.</param>
    /// <param name="hook">"127.0.0.1:port" that may be told what happens.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public static async Task<KilledServer> StartAsync(TestDatabase database, string keys, string hook, CancellationToken cancel)
    {
        (string, string)[] settings =
        [
            ("Access__KeysFolder", keys), ("Webhooks__PrivateHosts__0", hook), ("Webhooks__PollSeconds", "1"), ("Webhooks__RetrySeconds", "1"), ("Webhooks__TimeoutSeconds", "1"),
            ("Webhooks__MostAttempts", "20"),
        ];
        var program = DispatchProgram.Start(database, settings, "serve", "--port", "0", "--no-jobs");
        return new KilledServer(program, new Uri(await program.FirstLineAsync(cancel)));
    }

    /// <summary>Makes an account for a person of the register.</summary>
    public async Task AddRiderAsync(string staff, CancellationToken cancel)
    {
        var added = await PostAsync(Operator, "/api/v1/users", new { name = "rider", staffId = staff, grants = new[] { new { role = "carer", kind = "own" } } }, cancel);
        var password = added.GetProperty("password").GetString()!;
        Rider.DefaultRequestHeaders.Authorization = Bearer((await SignInAsync(password, cancel)).GetProperty("accessToken").GetString()!);
        await PostAsync(Rider, "/api/v1/me/password", new { old = password, wanted = Word }, cancel);
    }

    /// <summary>Signs the person in.</summary>
    public async Task SignInAsync(CancellationToken cancel) => Rider.DefaultRequestHeaders.Authorization = Bearer((await SignInAsync(Word, cancel)).GetProperty("accessToken").GetString()!);

    /// <summary>kill -9.</summary>
    public Task KillAsync(CancellationToken cancel) => _program.KillAsync(cancel);

    /// <summary>Posts what must be answered well.</summary>
    public static async Task<JsonElement> PostAsync(HttpClient client, string path, object body, CancellationToken cancel)
    {
        using var answer = await client.PostAsJsonAsync(path, body, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{path}: {text}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Operator.Dispose();
        Rider.Dispose();
        await _program.DisposeAsync();
    }

    private Task<JsonElement> SignInAsync(string password, CancellationToken cancel) => PostAsync(Operator, "/api/v1/sign-in", new { name = "rider", password }, cancel);

    private static HttpClient Client(Uri address) => new() { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)) };

    private static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);
}
