using Microsoft.AspNetCore.Diagnostics;

namespace Dispatch.Web.Problems;

/// <summary>What is answered when an endpoint could not answer itself.</summary>
internal static class FailedRequest
{
    /// <summary>A request the server could not read is the caller's fault; anything else that was thrown is ours.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var thrown = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return Problem.Of(thrown is BadHttpRequestException unreadable ? CodeOf(unreadable.StatusCode) : ProblemCodes.Internal).ExecuteAsync(context);
    }

    /// <summary>The code of a bare status.</summary>
    public static ProblemCode CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest or StatusCodes.Status408RequestTimeout => ProblemCodes.Body,
        StatusCodes.Status405MethodNotAllowed => ProblemCodes.Method,
        StatusCodes.Status413PayloadTooLarge => ProblemCodes.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => ProblemCodes.MediaType,
        StatusCodes.Status500InternalServerError => ProblemCodes.Internal,
        _ => ProblemCodes.NotFound,
    };
}
