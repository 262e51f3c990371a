using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.IntegrationTests.Jobs;
using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Users;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>Sign-in by an outside OAuth 2 provider, played by a small one on loopback.</summary>
public sealed class OutsideSignInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Who is a user here comes in with their own roles; the page in between is ours, so that the strict cookie is sent.</summary>
    [Fact]
    public async Task A_known_person_comes_in()
    {
        await using var provider = await FakeProvider.StartAsync(Cancel);
        await using var host = await StartAsync(provider, hasSecondFactor: false);
        using var made = await host.SignedInAsync("lin", null, new NewGrant(Role.Auditor, ScopeKind.All, ""));
        provider.Person = "LIN";
        using var browser = Browser(host);
        using var arrived = await WalkAsync(browser, host);
        arrived.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await arrived.Content.ReadAsStringAsync(Cancel)).ShouldContain("url=/\"");
        provider.Verifier.Length.ShouldBeGreaterThan(40);
        var me = await browser.GetFromJsonAsync<JsonElement>("/api/v1/me", Cancel);
        me.GetProperty("name").GetString().ShouldBe("lin");
        me.GetProperty("grants").EnumerateArray().ShouldHaveSingleItem().GetProperty("role").GetString().ShouldBe("auditor");
    }

    /// <summary>Who is no user here, or a closed one, stays outside.</summary>
    [Fact]
    public async Task Strangers_stay_outside()
    {
        await using var provider = await FakeProvider.StartAsync(Cancel);
        await using var host = await StartAsync(provider, hasSecondFactor: true);
        var (id, _) = await host.Users.AddAsync("closed", "停用", null, [], "test", Cancel);
        await host.Users.SetDisabledAsync(id, true, "test", Cancel);
        foreach (var person in new[] { "nobody", "closed", "" })
        {
            provider.Person = person;
            using var browser = Browser(host);
            using var arrived = await WalkAsync(browser, host);
            arrived.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, person);
            (await browser.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    /// <summary>An answer that nobody asked for is refused: no state, a made-up one, or another browser's.</summary>
    [Fact]
    public async Task Unasked_answers_are_refused()
    {
        await using var provider = await FakeProvider.StartAsync(Cancel);
        await using var host = await StartAsync(provider, hasSecondFactor: true);
        using var made = await host.SignedInAsync("lin", null, new NewGrant(Role.Auditor, ScopeKind.All, ""));
        provider.Person = "lin";
        using var asking = Browser(host);
        using var asked = await asking.GetAsync(new Uri("/sign-in/outside", UriKind.Relative), Cancel);
        using var answered = await asking.GetAsync(asked.Headers.Location, Cancel);
        using var other = Browser(host);
        foreach (var address in new[] { "/sign-in/outside/callback?code=one-time-code", "/sign-in/outside/callback?code=one-time-code&state=x", answered.Headers.Location!.PathAndQuery })
            (await other.GetAsync(new Uri(address, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
    }

    /// <summary>An administrator's second factor is asked for here unless the provider is said to have asked for one.</summary>
    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "second-factor")]
    public async Task The_second_factor_is_not_skipped(bool hasSecondFactor, string? unfinished)
    {
        await using var provider = await FakeProvider.StartAsync(Cancel);
        await using var host = await StartAsync(provider, hasSecondFactor);
        using var made = await host.SignedInAsync("lin", null, new NewGrant(Role.Administrator, ScopeKind.All, ""));
        provider.Person = "lin";
        using var browser = Browser(host);
        using var arrived = await WalkAsync(browser, host);
        var me = await browser.GetFromJsonAsync<JsonElement>("/api/v1/me", Cancel);
        (me.TryGetProperty("unfinished", out var still) ? still.GetString() : null).ShouldBe(unfinished);
        (await browser.GetAsync(new Uri("/api/v1/users", UriKind.Relative), Cancel)).StatusCode.ShouldBe(hasSecondFactor ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    /// <summary>The browser judges by the clock of this machine how old a cookie is, so the host goes by it too.</summary>
    private static Task<AccessHost> StartAsync(FakeProvider provider, bool hasSecondFactor) => AccessHost.StartAsync(o => o with
    {
        Access = o.Access with
        {
            Outside = new OutsideOptions
            {
                Name = "统一身份", AuthorizationEndpoint = new Uri(provider.Address, "authorize"), TokenEndpoint = new Uri(provider.Address, "token"),
                UserInformationEndpoint = new Uri(provider.Address, "userinfo"), ClientId = "dispatch", ClientSecret = "shared-secret", HasSecondFactor = hasSecondFactor,
            },
        },
    }, new TestClock(TimeProvider.System.GetUtcNow().UtcDateTime));

    private static HttpClient Browser(AccessHost host) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };

    /// <summary>To the provider, back with the code, and what we say then.</summary>
    private static async Task<HttpResponseMessage> WalkAsync(HttpClient browser, AccessHost host)
    {
        using var away = await browser.GetAsync(new Uri("/sign-in/outside", UriKind.Relative), Cancel);
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var back = await browser.GetAsync(away.Headers.Location, Cancel);
        back.Headers.Location!.GetLeftPart(UriPartial.Authority).ShouldBe(host.Address.GetLeftPart(UriPartial.Authority));
        return await browser.GetAsync(back.Headers.Location, Cancel);
    }
}
