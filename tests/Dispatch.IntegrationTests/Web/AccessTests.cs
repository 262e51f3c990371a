using System.Net;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

public sealed class AccessTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Without a token nothing but health is answered, whether it exists or not.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/board")]
    [InlineData("/api/v1/plans")]
    [InlineData("/api/v1/days/2026-11-24/plan")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/nothing")]
    [InlineData("/health/live/../../api/v1/plans")]
    [InlineData("/?token=wrong")]
    [InlineData("/?token=")]
    [InlineData("/api/v1/plans?token=test-token-of-this-run-0123456789")]
    public async Task Refuses_strangers(string path)
    {
        using var client = web.Client(isKnown: false);
        using var answer = await client.GetAsync(path, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain(SamplePlan.Id.ToString());
    }

    /// <summary>Every single address of the API is closed.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/routes")]
    [InlineData("/routes/R-1")]
    [InlineData("/unserved")]
    public async Task Refuses_strangers_at_every_plan_address(string tail)
    {
        using var client = web.Client(isKnown: false);

        (await client.GetAsync($"/api/v1/plans/{web.Plan.Id}{tail}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>Watchers need no token.</summary>
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_open(string path)
    {
        using var client = web.Client(isKnown: false);

        (await client.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A wrong bearer token is no better than none.</summary>
    [Fact]
    public async Task Refuses_a_wrong_bearer()
    {
        using var client = web.Client(isKnown: false);
        client.DefaultRequestHeaders.Add("Authorization", "Bearer " + web.Token + "x");

        (await client.GetAsync("/api/v1/plans", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>The printed address gives a cookie that scripts cannot read, leaves no token in the address bar, and the cookie opens the page.</summary>
    [Fact]
    public async Task The_printed_address_opens_the_page()
    {
        using var client = web.Client(isKnown: false);
        using var enter = await client.GetAsync(web.Start, Cancel);

        enter.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        enter.Headers.Location!.OriginalString.ShouldBe("/");
        var cookie = enter.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain(web.Token);
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        (await client.GetAsync("/", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/api/v1/plans", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A foreign host name that was made to point at this machine is refused, token or not.</summary>
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.1:1")]
    public async Task Refuses_foreign_host_names(string host)
    {
        using var client = web.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plans") { Headers = { Host = host } };
        using var answer = await client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("W421_HOST");
    }

    /// <summary>Every answer, refusals too, forbids inline script, foreign sources and framing.</summary>
    [Theory]
    [InlineData("/", true)]
    [InlineData("/", false)]
    [InlineData("/api/v1/plans", true)]
    [InlineData("/nothing", true)]
    public async Task Every_answer_carries_the_security_headers(string path, bool isKnown)
    {
        using var client = web.Client(isKnown);
        using var answer = await client.GetAsync(path, Cancel);

        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }
}
