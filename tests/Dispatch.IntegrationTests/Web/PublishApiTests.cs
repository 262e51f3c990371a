using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Storage.Plans;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

public sealed class PublishApiTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Without the token nothing is published; with a wrong revision it is refused; then it comes into force.</summary>
    [Fact]
    public async Task A_plan_is_published_by_who_saw_it()
    {
        using var stranger = web.Client(isKnown: false);
        using var client = web.Client();
        var address = $"/api/v1/plans/{web.Plan.Id}/publish";

        (await PostAsync(stranger, address + "?revision=1")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(client, address)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(client, $"/api/v1/plans/{Guid.NewGuid()}/publish?revision=1")).Status.ShouldBe(HttpStatusCode.NotFound);
        var (status, body) = await PostAsync(client, address + "?revision=7");
        (status, body.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Conflict, PlanRefusedException.Stale));
        body.GetProperty("text").GetProperty("zh").GetString()!.ShouldContain("修订");

        (status, body) = await PostAsync(client, address + "?revision=1");

        (status, body.GetProperty("status").GetString()).ShouldBe((HttpStatusCode.OK, "published"));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(HttpClient client, string address)
    {
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), null, Cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel));
    }
}
