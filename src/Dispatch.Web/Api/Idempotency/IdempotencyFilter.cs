using System.Security.Cryptography;
using System.Text;
using Dispatch.Storage.Idempotency;
using Dispatch.Web.Access;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Idempotency;

/// <summary>
/// Does a request with an <c>Idempotency-Key</c> once. A repeat gets the kept answer; one that comes while the first is at work waits for it a
/// little; the same key with another request is refused. Only answers that did something (2xx) are kept: what was refused may be sent again.
/// </summary>
internal sealed class IdempotencyFilter : IEndpointFilter
{
    private const int MaxKeyLength = 100;
    private const string ReplayedHeader = "Idempotency-Replayed";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var key = request.Headers[IdempotencyExtensions.Header].ToString();
        if (key.Length == 0)
            return await next(context);
        if (key.Length > MaxKeyLength || key.Any(c => c is < '!' or > '~'))
            return Problem.Of(ProblemCodes.Query, new ParameterError(IdempotencyExtensions.Header, "", "应为 1 到 100 个可见的 ASCII 字符。", "1 to 100 visible ASCII characters."));
        var cancel = context.HttpContext.RequestAborted;
        var store = context.HttpContext.RequestServices.GetRequiredService<IdempotencyStore>();
        var id = Hash($"{context.HttpContext.Features.Get<Caller>()?.Id}\n{key}");
        var body = await HashOfAsync(request, cancel);
        var claim = await store.ClaimAsync(id, body, s_patience, cancel);
        return claim switch
        {
            { IsOurs: true } => await DoAsync(context, next, new KeptAnswer(store, id)),
            { Kept: { } kept } when kept.RequestHash != body => Problem.Of(ProblemCodes.KeyReused),
            { Kept: { Status: > 0 } kept } => Replay(context.HttpContext, kept),
            _ => Problem.Of(ProblemCodes.KeyInUse),
        };
    }

    private static async ValueTask<object?> DoAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, KeptAnswer keeper)
    {
        try
        {
            return keeper.Of(await next(context) as IResult ?? throw new InvalidOperationException("An idempotent endpoint answers with a result."));
        }
        catch
        {
            await keeper.ReleaseAsync();
            throw;
        }
    }

    private static IResult Replay(HttpContext context, IdempotencyKeyRow kept)
    {
        context.Response.Headers[ReplayedHeader] = "true";
        if (kept.Location is { } location)
            context.Response.Headers.Location = location;
        context.Response.StatusCode = kept.Status;
        return Results.Bytes(kept.Body, kept.ContentType);
    }

    private static async Task<string> HashOfAsync(HttpRequest request, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        request.Body.Position = 0;
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancel)) > 0;)
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
