using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>The description of the interface is complete, and the committed one is the one that is served.</summary>
public sealed class OpenApiTests(TownServer town) : IClassFixture<TownServer>
{
    private const string Update = "DISPATCH_WRITE_OPENAPI";
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] _cannotFail = ["GET /health/live", "GET /health/ready", "GET /api/v1/sign-in"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>docs/openapi.json is what is served. Set DISPATCH_WRITE_OPENAPI=1 to write it anew.</summary>
    [Fact]
    public async Task The_committed_description_is_the_served_one()
    {
        var served = (await DocumentAsync()).ToJsonString(_indented) + "\n";
        var path = Path.Combine(Repository(), "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable(Update) == "1")
            await File.WriteAllTextAsync(path, served, Cancel);
        (await File.ReadAllTextAsync(path, Cancel) == served).ShouldBeTrue($"docs/openapi.json is old: run this test with {Update}=1 and commit what it writes.");
    }

    [Fact]
    public async Task It_is_version_3_1() => (await DocumentAsync())["openapi"]!.ToString().ShouldStartWith("3.1");

    /// <summary>Every operation has an id of its own, a summary in both languages, explained parameters, shapes with examples, and its failures with codes.</summary>
    [Fact]
    public async Task Every_operation_is_described()
    {
        var operations = Operations(await DocumentAsync()).ToList();
        operations.Count.ShouldBeGreaterThan(150);
        operations.SelectMany(o => Gaps(o.Name, o.Operation)).ShouldBeEmpty();
        operations.GroupBy(o => o.Operation["operationId"]?.ToString()).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    /// <summary>It is made once: asked again it is the same, and who has it gets it no more.</summary>
    [Fact]
    public async Task It_is_made_once()
    {
        using var first = await town.Client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        (await town.Client.SendAsync(again, Cancel)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotModified);
        (await town.Client.GetAsync(new Uri("/openapi/v2.json", UriKind.Relative), Cancel)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    /// <summary>Every schema that is named is there.</summary>
    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await DocumentAsync();
        var named = References(document).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(30);
        named.Where(r => r.Split('/').Skip(1).Aggregate((JsonNode?)document, (at, name) => at?[name]) is null).ShouldBeEmpty();
    }

    private static IEnumerable<string> Gaps(string name, JsonObject operation)
    {
        if (operation["operationId"] is null)
            yield return $"{name}: no operationId";
        var summary = operation["summary"]?.ToString() ?? "";
        if (!summary.Any(c => c > 0x4e00) || !summary.Contains(" · ", StringComparison.Ordinal))
            yield return $"{name}: no summary in both languages";
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            if (parameter!["description"] is null || parameter["schema"] is null)
                yield return $"{name}: parameter {parameter["name"]} is not explained";
        }
        foreach (var media in operation["requestBody"]?["content"]?.AsObject().Select(c => c.Value!) ?? [])
        {
            if (media["schema"] is null || media["example"] is null)
                yield return $"{name}: the body has no schema or example";
        }
        var responses = operation["responses"]!.AsObject();
        if (!responses.Any(r => r.Key.StartsWith('2')))
            yield return $"{name}: no answer";
        foreach (var (status, response) in responses)
        {
            foreach (var (type, media) in response!["content"]?.AsObject() ?? [])
            {
                if (type.Contains("json", StringComparison.Ordinal) && (media!["schema"] is null || (media["example"] is null && media["examples"] is null)))
                    yield return $"{name}: {status} has no schema or example";
            }
        }
        if (!responses.Any(r => r.Key.StartsWith('4')) && !_cannotFail.Any(name.EndsWith))
            yield return $"{name}: no failures";
    }

    private static IEnumerable<(string Name, JsonObject Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Value is JsonObject
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!.AsObject());

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == "$ref" && p.Value is JsonValue v ? [v.ToString()] : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await town.Client.GetStringAsync("/openapi/v1.json", Cancel))!;

    internal static string Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Dispatch.sln")))
                return at.FullName;
        }
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
