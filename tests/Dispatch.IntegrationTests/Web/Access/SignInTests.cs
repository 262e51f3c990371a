using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Users;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

public sealed class SignInTests
{
    private const string Good = "correct horse battery";
    private static readonly NewGrant _administrator = new(Role.Administrator, ScopeKind.All, "");
    private static readonly NewGrant _auditor = new(Role.Auditor, ScopeKind.All, "");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// The first start makes an administrator and tells the password once; it opens nothing but its own change, then nothing but the second factor, then the users.
    /// </summary>
    [Fact]
    public async Task The_first_administrator_comes_in_step_by_step()
    {
        var told = new List<(string Name, string Password)>();
        await using var host = await AccessHost.StartAsync(o => o with { FirstAdministrator = (name, password) => told.Add((name, password)) });
        var (name, password) = told.ShouldHaveSingleItem();
        (await host.Users.MakeFirstAsync(Cancel)).ShouldBeNull();

        var token = await host.TokensAsync(name, password);
        (await CodeAsync(host, token, "/api/v1/users")).ShouldBe("W403_MUST_CHANGE");
        (await FieldAsync(host, token, "unfinished")).ShouldBe("password");

        using var client = host.Client(token);
        (await CodeAsync(await client.PostAsJsonAsync("/api/v1/me/password", new { old = password, wanted = "short" }, Cancel))).ShouldBe("W400_QUERY");
        (await CodeAsync(await client.PostAsJsonAsync("/api/v1/me/password", new { old = "wrong", wanted = Good }, Cancel))).ShouldBe("W401_SIGN_IN");
        using var changed = await client.PostAsJsonAsync("/api/v1/me/password", new { old = password, wanted = Good }, Cancel);
        var second = (await changed.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("accessToken").GetString()!;
        (await CodeAsync(host, token, "/api/v1/me")).ShouldBe("W401_TOKEN", "the sign-in before the change is over");
        (await CodeAsync(host, second, "/api/v1/users")).ShouldBe("W403_SECOND_FACTOR");

        var third = await host.EnrolAsync(second);
        (await CodeAsync(host, third, "/api/v1/users")).ShouldBeNull();
        (await CodeAsync(host, third, "/api/v1/plans")).ShouldBe("W403_PERMISSION", "administrators see nothing of elders");
        (await CodeAsync(host, third, "/api/v1/nothing")).ShouldBe("W404_NOT_FOUND");
    }

    /// <summary>Nobody can sign in where nobody was told a password: there is no default one.</summary>
    [Fact]
    public async Task Nobody_is_there_unasked()
    {
        await using var host = await AccessHost.StartAsync();
        foreach (var password in new[] { "", "admin", "password" })
        {
            using var client = host.Client();
            (await client.PostAsJsonAsync("/api/v1/sign-in", new { name = "admin", password }, Cancel)).IsSuccessStatusCode.ShouldBeFalse();
        }

        (await new UserStore(host.Database, host.Clock).AnyAsync(Cancel)).ShouldBeFalse();
    }

    /// <summary>Five wrong passwords lock, the right one is then refused too, and the lock ends by itself.</summary>
    [Fact]
    public async Task Guessing_locks_the_account()
    {
        await using var host = await AccessHost.StartAsync();
        using var known = await host.SignedInAsync("lin", null, _auditor);
        using var client = host.Client();
        var guesses = await Task.WhenAll(Enumerable.Range(0, AccessOptions.DefaultMostFailures).Select(i => SignInAsync(client, "LIN", $"wrong guess {i}")));
        guesses.ShouldAllBe(code => code == "W401_SIGN_IN");
        (await SignInAsync(client, "lin", Good)).ShouldBe("W401_LOCKED");
        (await SignInAsync(client, "lin", "wrong")).ShouldBe("W401_LOCKED", "while it is locked nothing tells whether a guess was right");
        (await known.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, "who is signed in stays so");
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        (await SignInAsync(client, "lin", Good)).ShouldBeNull();
        (await new AuditLog(host.Database, host.Clock).ListAsync(cancel: Cancel)).ShouldContain(l => l.Action == AuditActions.SignInLocked && l.Actor == "lin");
    }

    /// <summary>A code of the second factor is asked for after the right password only, and taken once.</summary>
    [Fact]
    public async Task A_code_is_taken_once()
    {
        await using var host = await AccessHost.StartAsync();
        var (_, password) = await host.Users.AddAsync("lin", "林", null, [], "test", Cancel);
        var token = await host.TokensAsync("lin", password);
        using var me = host.Client(token);
        var begun = await (await me.PostAsync(new Uri("/api/v1/me/second-factor", UriKind.Relative), null, Cancel)).Content.ReadFromJsonAsync<JsonElement>(Cancel);
        var secret = AccessHost.Secret(begun.GetProperty("secret").GetString()!);
        begun.GetProperty("address").GetString()!.ShouldStartWith("otpauth://totp/Dispatch:lin?secret=");
        (await CodeAsync(await me.PostAsJsonAsync("/api/v1/me/second-factor/confirm", new { code = Code() }, Cancel))).ShouldBeNull();

        using var client = host.Client();
        (await SignInAsync(client, "lin", password)).ShouldBe("W401_CODE_NEEDED");
        (await SignInAsync(client, "lin", "wrong")).ShouldBe("W401_SIGN_IN");
        (await SignInAsync(client, "lin", password, Code())).ShouldBe("W401_SIGN_IN", "the code that turned it on is used up");
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        (await SignInAsync(client, "lin", password, Code())).ShouldBeNull();
        (await SignInAsync(client, "lin", password, Code())).ShouldBe("W401_SIGN_IN");
        (await SignInAsync(client, "lin", password, "000000")).ShouldBe("W401_SIGN_IN");

        string Code() => Totp.Code(secret, Totp.StepOf(host.Clock.GetUtcNow()));
    }

    /// <summary>Sign-out, closing, a reset and a taken grant count at the very next request.</summary>
    [Fact]
    public async Task What_is_taken_away_is_gone_at_once()
    {
        await using var host = await AccessHost.StartAsync();
        var store = new UserStore(host.Database, host.Clock);
        foreach (var (name, end) in new (string, Func<StoredUser, HttpClient, Task>)[]
        {
            ("out", (_, client) => client.PostAsync(new Uri("/api/v1/me/sign-out", UriKind.Relative), null, Cancel)),
            ("closed", (user, _) => host.Users.SetDisabledAsync(user.User.Id, true, "test", Cancel)),
            ("reset", (user, _) => host.Users.ResetAsync(user.User.Id, "test", Cancel)),
        })
        {
            using var client = await host.SignedInAsync(name, null, _auditor);
            (await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await end((await store.FindAsync(name, Cancel))!, client);
            (await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, name);
        }

        using var lin = await host.SignedInAsync("lin", null, _administrator);
        (await lin.GetAsync(new Uri("/api/v1/users", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var held = (await store.FindAsync("lin", Cancel))!;
        await host.Users.RevokeAsync(held.User.Id, held.Grants[0].Id, "test", Cancel);
        (await lin.GetAsync(new Uri("/api/v1/users", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>An access token ends after its minutes; the other one renews it until sign-out, and is no access token.</summary>
    [Fact]
    public async Task Tokens_end_and_are_renewed()
    {
        await using var host = await AccessHost.StartAsync();
        using var made = await host.SignedInAsync("lin", null, _auditor);
        using var client = host.Client();
        using var answer = await client.PostAsJsonAsync("/api/v1/sign-in", new { name = "lin", password = Good }, Cancel);
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        var (access, refresh) = (tokens.GetProperty("accessToken").GetString()!, tokens.GetProperty("refreshToken").GetString()!);
        (await CodeAsync(host, refresh, "/api/v1/me")).ShouldBe("W401_TOKEN");
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        (await CodeAsync(host, access, "/api/v1/me")).ShouldBe("W401_TOKEN");
        using var renewed = await client.PostAsJsonAsync("/api/v1/sign-in/renew", new { refreshToken = refresh }, Cancel);
        var second = (await renewed.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("accessToken").GetString()!;
        (await CodeAsync(host, second, "/api/v1/me")).ShouldBeNull();
        using var signedIn = host.Client(second);
        await signedIn.PostAsync(new Uri("/api/v1/me/sign-out", UriKind.Relative), null, Cancel);
        (await CodeAsync(await client.PostAsJsonAsync("/api/v1/sign-in/renew", new { refreshToken = refresh }, Cancel))).ShouldBe("W401_SIGN_IN");
    }

    /// <summary>A browser's cookie is hidden from scripts and other sites, and changes something only from our own pages.</summary>
    [Fact]
    public async Task Cookies_serve_our_own_pages_only()
    {
        await using var host = await AccessHost.StartAsync();
        using var made = await host.SignedInAsync("lin", null, _auditor);
        using var client = host.Client();
        using var answer = await client.PostAsJsonAsync("/api/v1/sign-in", new { name = "lin", password = Good, cookie = true }, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        (await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var (header, value, expected) in new (string?, string, string?)[]
        {
            (null, "", "W403_ORIGIN"), ("Origin", "https://evil.example", "W403_ORIGIN"), ("Origin", "null", "W403_ORIGIN"),
            ("Sec-Fetch-Site", "cross-site", "W403_ORIGIN"), ("Origin", host.Address.GetLeftPart(UriPartial.Authority), null),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/me/sign-out");
            if (header is not null)
                request.Headers.Add(header, value);
            (await CodeAsync(await client.SendAsync(request, Cancel))).ShouldBe(expected, $"{header}: {value}");
        }
    }

    /// <summary>Beyond the limit 429 says how long to wait; others are not held up, and the operator never is.</summary>
    [Fact]
    public async Task Requests_are_limited_by_caller()
    {
        await using var host = await AccessHost.StartAsync(o => o with { Access = o.Access with { UserRequestsPerMinute = 10, UnknownRequestsPerMinute = 10_000 } });
        var (_, password) = await host.Users.AddAsync("lin", "林", null, [], "test", Cancel);
        using var lin = host.Client(await host.TokensAsync("lin", password));
        HttpResponseMessage last;
        do
            last = await lin.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Cancel);
        while (last.StatusCode == HttpStatusCode.OK);
        last.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await CodeAsync(last)).ShouldBe("W429_TOO_MANY");
        using var operators = host.Client(AccessHost.Token);
        for (var i = 0; i < 30; i++)
            (await operators.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The keys that protect sign-ins lie beside the database, for their owner alone.</summary>
    [Fact]
    public async Task Protecting_keys_are_the_owners_alone()
    {
        await using var host = await AccessHost.StartAsync();
        using var made = await host.SignedInAsync("lin", null, _auditor);
        var folder = new DirectoryInfo(Path.Combine(host.Folder, "dispatch-keys"));
        folder.GetFiles("key-*.xml").ShouldNotBeEmpty();
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<string?> SignInAsync(HttpClient client, string name, string password, string? code = null) =>
        await CodeAsync(await client.PostAsJsonAsync("/api/v1/sign-in", new { name, password, code }, Cancel));

    private static async Task<string?> CodeAsync(AccessHost host, string token, string path)
    {
        using var client = host.Client(token);
        return await CodeAsync(await client.GetAsync(new Uri(path, UriKind.Relative), Cancel));
    }

    private static async Task<string?> FieldAsync(AccessHost host, string token, string field)
    {
        using var client = host.Client(token);
        return (await client.GetFromJsonAsync<JsonElement>("/api/v1/me", Cancel)).GetProperty(field).GetString();
    }

    /// <summary>The problem's code. Null: it was no problem.</summary>
    private static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        using (answer)
            return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString();
    }
}
