using Dispatch.Planning.Solving;
using Dispatch.Web.Problems;
using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Solving;

/// <summary>Reads a body that may be larger than others.</summary>
internal static class SolveBody
{
    /// <summary>Bodies up to so many times the limit are taken off the line, so that the client hears why it was refused.</summary>
    private const int Heard = 4;

    /// <summary>The endpoint takes bodies as large as problems may be, and hears of those that are too large.</summary>
    public static RouteHandlerBuilder TakesProblems(this RouteHandlerBuilder route, SolveLimits limits) => route.WithMetadata(new RequestSizeLimitAttribute(limits.MaxBytes * Heard));

    /// <summary>The body; a refusal where it is too large or its letters are broken.</summary>
    public static async Task<(byte[] Content, IResult? Refusal)> ReadAsync(HttpContext context, SolveLimits limits, CancellationToken cancel)
    {
        if (context.Request.ContentLength > limits.MaxBytes)
            return ([], Problem.Of(ProblemCodes.TooLarge));
        try
        {
            using var content = new MemoryStream();
            var buffer = new byte[81_920];
            while (await context.Request.Body.ReadAsync(buffer, cancel) is > 0 and var read)
            {
                content.Write(buffer, 0, read);
                if (content.Length > limits.MaxBytes)
                    return ([], Problem.Of(ProblemCodes.TooLarge));
            }

            var whole = content.ToArray();
            return WholeLetters.Are(whole)
                ? (whole, null)
                : ([], Problem.Of(ProblemCodes.BadProblem, new ParameterError("body", "", "文字不是完整的 UTF-8。", "The text is no whole UTF-8.") { Pointer = "" }));
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ([], Problem.Of(ProblemCodes.TooLarge));
        }
    }
}
