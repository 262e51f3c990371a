using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Dispatch.IntegrationTests.Web.Fuzz;

/// <summary>One operation of the description: what a hostile request is made from.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Address with its parameters in braces.</param>
/// <param name="Parameters">Name, place (path, query, header) and example of each parameter.</param>
/// <param name="Body">Example of a JSON body. Null: none.</param>
/// <param name="IsForm">Whether it takes files.</param>
internal sealed record FuzzOperation(HttpMethod Method, string Path, ImmutableArray<(string Name, string In, string Example)> Parameters, JsonNode? Body, bool IsForm)
{
    /// <summary>All operations of a description.</summary>
    public static ImmutableArray<FuzzOperation> Of(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           where operation.Value is JsonObject
           orderby path.Key, operation.Key
           select Read(operation.Key, path.Key, operation.Value!.AsObject()),
    ];

    /// <summary>The same with an entry that is really there in place of the made-up example, so that what is wrong with a request is not only the example.</summary>
    /// <param name="entry">An entry of the register the operation is about.</param>
    public FuzzOperation With(JsonObject entry)
    {
        var key = (entry["id"] ?? entry["code"])?.ToString();
        return this with
        {
            Parameters = key is null ? Parameters : [.. Parameters.Select(p => p.Name == "key" ? (p.Name, p.In, key) : p)],
            Body = Method == HttpMethod.Post ? entry.DeepClone() : Method == HttpMethod.Patch ? new JsonObject(entry.Where(f => f.Key is not ("id" or "code")).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone()))) : Body,
        };
    }

    private static FuzzOperation Read(string method, string path, JsonObject operation)
    {
        var parameters = (operation["parameters"]?.AsArray() ?? []).Select(p => (p!["name"]!.ToString(), p["in"]!.ToString(), p["example"]?.ToString() ?? ""));
        var content = operation["requestBody"]?["content"]?.AsObject();
        var isForm = content?.ContainsKey("multipart/form-data") ?? false;
        var body = content is null || isForm ? null : content.First().Value!["example"]?.DeepClone() ?? new JsonObject();
        return new FuzzOperation(new HttpMethod(method.ToUpperInvariant()), path, [.. parameters], body, isForm);
    }
}
