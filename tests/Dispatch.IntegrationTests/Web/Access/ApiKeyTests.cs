using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Storage.Identity;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

public sealed class ApiKeyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A key does what it was given, nothing else, until it is revoked; only its hash is kept.</summary>
    [Fact]
    public async Task A_key_does_what_it_was_given()
    {
        await using var host = await AccessHost.StartAsync();
        using var operators = host.Client(AccessHost.Token);
        var (key, id) = await MakeAsync(operators, days: 30);
        using var client = host.Client(key);
        (await StatusAsync(client, "/api/v1/plans")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(client, "/api/v1/jobs")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(client, "/api/v1/me")).ShouldBe(HttpStatusCode.Forbidden, "a key is nobody's account");
        using var altered = host.Client(key[..^1] + (key[^1] == 'A' ? 'B' : 'A'));
        (await StatusAsync(altered, "/api/v1/plans")).ShouldBe(HttpStatusCode.Unauthorized);

        var stored = (await new ApiKeyStore(host.Database, host.Clock).ListAsync(cancel: Cancel)).ShouldHaveSingleItem();
        key.ShouldStartWith(stored.Prefix);
        JsonSerializer.Serialize(stored).ShouldNotContain(key[(stored.Prefix.Length + 1)..]);
        stored.LastUsedUtc.ShouldBe(host.Clock.GetUtcNow().UtcDateTime);

        await operators.PostAsync(new Uri($"/api/v1/keys/{id}/revoke", UriKind.Relative), null, Cancel);
        (await StatusAsync(client, "/api/v1/plans")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>A key ends on its day.</summary>
    [Fact]
    public async Task A_key_expires()
    {
        await using var host = await AccessHost.StartAsync();
        using var operators = host.Client(AccessHost.Token);
        var (key, _) = await MakeAsync(operators, days: 1);
        using var client = host.Client(key);
        host.Clock.Advance(TimeSpan.FromHours(23.9));
        (await StatusAsync(client, "/api/v1/plans")).ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromHours(0.1));
        (await StatusAsync(client, "/api/v1/plans")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>What belongs to a person or runs the installation is not given to keys; all faults are told at once.</summary>
    [Fact]
    public async Task Keys_are_given_no_power_over_accounts()
    {
        await using var host = await AccessHost.StartAsync();
        using var operators = host.Client(AccessHost.Token);
        using var answer = await operators.PostAsJsonAsync(
            "/api/v1/keys", new { name = "", permissions = new[] { "manage-users" }, scopes = new[] { new { kind = "own" } }, days = 9_999 }, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("errors").GetArrayLength().ShouldBe(4);
    }

    private static async Task<(string Key, Guid Id)> MakeAsync(HttpClient operators, int days)
    {
        using var answer = await operators.PostAsJsonAsync(
            "/api/v1/keys", new { name = "一网统管", permissions = new[] { "read-plans" }, scopes = new[] { new { kind = "district", code = "310105" } }, days }, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return (made.GetProperty("key").GetString()!, made.GetProperty("about").GetProperty("id").GetGuid());
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }
}
