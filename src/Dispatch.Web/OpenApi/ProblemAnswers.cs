using System.Globalization;
using System.Text.Json.Nodes;
using Dispatch.Web.Problems;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>The failures of an operation: one response a status, one example a code.</summary>
internal static class ProblemAnswers
{
    public const string MediaType = "application/problem+json";
    private const string SchemaName = "Problem";

    /// <summary>What any endpoint can answer.</summary>
    private static readonly ProblemCode[] s_always = [ProblemCodes.Token, ProblemCodes.Permission, ProblemCodes.Internal];

    /// <summary>Names the failures on an operation.</summary>
    public static void Add(OpenApiOperation operation, OperationDoc doc, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (var status in ByStatus(doc))
            operation.Responses[status.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponseReference(Name(status), document);
    }

    /// <summary>Explains them once for all operations.</summary>
    public static void AddComponents(OpenApiDocument document, IEnumerable<OperationDoc> docs)
    {
        document.AddComponent(SchemaName, Schema());
        var answers = docs.SelectMany(ByStatus).DistinctBy(Name).ToList();
        foreach (var code in answers.SelectMany(a => a).DistinctBy(c => c.Code))
            document.AddComponent<IOpenApiExample>(code.Code, new OpenApiExample { Value = Example(code) });
        foreach (var answer in answers)
            document.AddComponent<IOpenApiResponse>(Name(answer), Answer([.. answer], document));
    }

    private static IEnumerable<IGrouping<int, ProblemCode>> ByStatus(OperationDoc doc) =>
        doc.Fails.Concat(doc.IsOpen ? [] : s_always).DistinctBy(f => f.Code).OrderBy(f => f.Code, StringComparer.Ordinal).GroupBy(f => f.Status);

    private static string Name(IEnumerable<ProblemCode> codes) => string.Join('.', codes.Select(c => c.Code));

    /// <summary>The shape of all of them.</summary>
    private static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "失败（RFC 9457）· A failure (RFC 9457)",
        Required = new HashSet<string> { "type", "title", "status", "code", "text" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("urn:dispatch:problem: 加错误码 · and the code"),
            ["title"] = Text("发生了什么、怎么办；语言按 Accept-Language · What happened and what to do, by Accept-Language"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["code"] = Text("稳定的错误码，见 docs/errors.md · Stable code, see docs/errors.md"),
            ["text"] = Texts("中英文 · Both languages"),
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Error(), Description = "所有错误，一次给全 · All faults at once" },
        },
    };

    private static OpenApiResponse Answer(IReadOnlyList<ProblemCode> codes, OpenApiDocument document) => new()
    {
        Description = string.Join("; ", codes.Select(c => $"{c.Code} {c.En}")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [MediaType] = new()
            {
                Schema = new OpenApiSchemaReference(SchemaName, document),
                Examples = codes.ToDictionary(c => c.Code, c => (IOpenApiExample)new OpenApiExampleReference(c.Code, document)),
            },
        },
    };

    private static JsonObject Example(ProblemCode code) => new()
    {
        ["type"] = $"urn:dispatch:problem:{code.Code}", ["title"] = code.Zh, ["status"] = code.Status, ["code"] = code.Code,
        ["text"] = new JsonObject { ["zh"] = code.Zh, ["en"] = code.En },
    };

    private static OpenApiSchema Error() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["parameter"] = Text("参数或字段；整个请求体为 body · Parameter or field; body for the whole body"),
            ["pointer"] = Text("JSON Pointer（RFC 6901），仅请求体 · JSON pointer, bodies only"),
            ["code"] = Text("该错误自己的错误码 · The fault's own code"),
            ["value"] = Text("给出的值，过长则截断 · What was given, cut when long"),
            ["zh"] = Text("哪里不对，中文 · What is wrong, Chinese"), ["en"] = Text("哪里不对，英文 · What is wrong, English"),
            ["actionZh"] = Text("怎么办，中文 · What to do, Chinese"), ["actionEn"] = Text("怎么办，英文 · What to do, English"),
        },
    };

    private static OpenApiSchema Texts(string description) => new()
    {
        Type = JsonSchemaType.Object, Description = description,
        Properties = new Dictionary<string, IOpenApiSchema> { ["zh"] = Text("中文 · Chinese"), ["en"] = Text("英文 · English") },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
