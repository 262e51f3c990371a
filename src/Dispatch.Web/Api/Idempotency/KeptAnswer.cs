using Dispatch.Storage.Idempotency;

namespace Dispatch.Web.Api.Idempotency;

/// <summary>Keeps the answer of a claimed key, or gives the key back when nothing was done.</summary>
internal sealed class KeptAnswer(IdempotencyStore store, string id)
{
    /// <summary>The answer, kept on its way out.</summary>
    public IResult Of(IResult answer) => new Recorder(this, answer);

    /// <summary>The key is free again.</summary>
    public Task ReleaseAsync() => store.ReleaseAsync(id, CancellationToken.None);

    private sealed class Recorder(KeptAnswer keeper, IResult answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            var body = response.Body;
            using var copy = new MemoryStream();
            response.Body = copy;
            try
            {
                await answer.ExecuteAsync(httpContext);
                await keeper.EndAsync(response, copy.ToArray());
            }
            catch
            {
                await keeper.ReleaseAsync();
                throw;
            }
            finally
            {
                response.Body = body;
            }
            copy.Position = 0;
            await copy.CopyToAsync(body, httpContext.RequestAborted);
        }
    }

    // What was done is kept even when the caller has gone.
    private Task EndAsync(HttpResponse response, byte[] body) => response.StatusCode is >= 200 and < 300
        ? store.FinishAsync(id, new IdempotentAnswer(response.StatusCode, response.ContentType, response.Headers.Location, body), CancellationToken.None)
        : ReleaseAsync();
}
