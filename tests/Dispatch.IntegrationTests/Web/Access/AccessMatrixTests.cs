using Microsoft.AspNetCore.Routing;
using System.Text.Json.Nodes;
using Dispatch.Storage;
using Dispatch.Web;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>Every route × every role × own and foreign object, with the answer stated in access-matrix.txt. A route without a row fails here.</summary>
public sealed class AccessMatrixTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    /// <summary>Ends the sign-ins it is tried with: comes last.</summary>
    private const string Last = "POST /api/v1/me/sign-out";

    private static readonly string[] _objectless = ["date", "path", "documentName", "month", "new", "name"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The router's routes and the rows are the same; docs/security.md says how to add a row.</summary>
    [Fact]
    public async Task Every_route_has_a_row() => MatrixRow.ReadAll().Select(r => r.Key).ShouldBe(await RoutesAsync(), ignoreOrder: true);

    /// <summary>What the description promises to others is in the matrix too.</summary>
    [Fact]
    public async Task Every_described_operation_has_a_row()
    {
        var document = JsonNode.Parse(await world.Client(AccessWorld.Operator).GetStringAsync("/openapi/v1.json", Cancel))!;
        var operations = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Where(o => o.Value is JsonObject).Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}")).ToList();
        operations.Count.ShouldBeGreaterThan(50);
        operations.Except(MatrixRow.ReadAll().Select(r => r.Key)).ShouldBeEmpty();
    }

    /// <summary>Each answer is the stated one. A row that is not is shown as it would have to be written: look whether that is what you want.</summary>
    [Fact]
    public async Task Every_answer_is_the_stated_one()
    {
        var rows = MatrixRow.ReadAll().ToList();
        var wrong = new List<string>();
        foreach (var row in rows.Concat((await RoutesAsync()).Except(rows.Select(r => r.Key)).Select(Unstated)).OrderBy(r => r.Key == Last))
        {
            var actual = new Dictionary<string, string>();
            foreach (var role in AccessWorld.Roles)
                actual[role] = await AnswersAsync(row, role);
            if (actual.Any(a => a.Value != row.Expected(a.Key)))
                wrong.Add(MatrixRow.Write(row, actual));
        }

        wrong.ShouldBeEmpty();
    }

    private async Task<string> AnswersAsync(MatrixRow row, string role)
    {
        var own = await StatusAsync(row, role, isOwn: true);
        return HasObject(row) && role != AccessWorld.Operator ? $"{own}/{await StatusAsync(row, role, isOwn: false)}" : $"{own}";
    }

    private async Task<int> StatusAsync(MatrixRow row, string role, bool isOwn)
    {
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), await world.AddressAsync(row.Route + row.Query, role, isOwn));
        if (row.Method is not ("GET" or "HEAD"))
            request.Content = await ContentAsync(row, role, isOwn);
        if (row.Method is "PATCH" or "DELETE")
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await world.Client(role).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return (int)answer.StatusCode;
    }

    /// <summary>JSON, or a form without fields where the row's body is "form".</summary>
    private async Task<HttpContent> ContentAsync(MatrixRow row, string role, bool isOwn) => row.Body == "form"
        ? new MultipartFormDataContent { { new StringContent(""), "none" } }
        : new StringContent(await world.FilledAsync(row.Body ?? "{}", row.Route, role, isOwn), System.Text.Encoding.UTF8, "application/json");

    private static bool HasObject(MatrixRow row) =>
        AccessWorld.ParametersOf(row.Route + row.Query + row.Body).Any(p => !_objectless.Contains(p));

    private static MatrixRow Unstated(string key)
    {
        var parts = key.Split(' ', 2);
        return new MatrixRow(parts[0], parts[1], "", "?", new Dictionary<string, string>(), new HashSet<string>(), null);
    }

    private static async Task<List<string>> RoutesAsync()
    {
        using var folder = new TempFolder();
        await using var host = DispatchWebHost.Build(new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(folder.File("none.db")) });
        return [.. Routes.Of(host.App).SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods, (e, method) => $"{method} /{e.RoutePattern.RawText!.TrimStart('/')}")];
    }
}
