using System.Security.Cryptography;
using Dispatch.Web.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>The description as it is served: made at the first request, for it stays the same as long as the program runs.</summary>
/// <param name="documents">Makes it from the endpoints.</param>
internal sealed class Description([FromKeyedServices(OpenApiSetup.Document)] IOpenApiDocumentProvider documents)
{
    private readonly Lock _gate = new();
    private Task<(byte[] Json, EntityTagHeaderValue Tag)>? _made;

    /// <summary>Answers with it; 304 when the client has it.</summary>
    public async Task<IResult> AnswerAsync(string name, HttpContext context)
    {
        if (name != OpenApiSetup.Document)
            return Problem.Of(ProblemCodes.NotFound);
        Task<(byte[] Json, EntityTagHeaderValue Tag)> making;
        lock (_gate)
        {
            if (_made is not { IsFaulted: false, IsCanceled: false })
                _made = Task.Run(MakeAsync);
            making = _made;
        }

        var (json, tag) = await making;
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(json, "application/json;charset=utf-8", entityTag: tag);
    }

    /// <summary>For all who ask, so none of them can stop it.</summary>
    private async Task<(byte[] Json, EntityTagHeaderValue Tag)> MakeAsync()
    {
        var document = await documents.GetOpenApiDocumentAsync(CancellationToken.None);
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        var bytes = json.ToArray();
        return (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
    }
}
