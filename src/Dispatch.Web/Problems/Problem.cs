using System.Text.Json.Serialization;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage;

namespace Dispatch.Web.Problems;

/// <summary>
/// Writes failures as application/problem+json (RFC 9457): type, title, status and detail, and beside them the stable code and the text in both
/// languages. Title and detail are Chinese unless the client prefers English.
/// </summary>
internal static class Problem
{
    public static IResult Of(ProblemCode code, params IReadOnlyList<ParameterError> errors) => new Result(code, errors);

    /// <summary>What the store or the planner refused, in its own code and words.</summary>
    public static IResult Refused(StorageException refused, int status = StatusCodes.Status409Conflict) => Of(new ProblemCode(refused.Code, status, refused.Text.Zh, refused.Text.En));

    private sealed record Body(
        string Type,
        string Title,
        int Status,
        string Code,
        PlanText Text,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ParameterError>? Errors);

    private sealed class Result(ProblemCode code, IReadOnlyList<ParameterError> errors) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var isEnglish = httpContext.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
                .FirstOrDefault()?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? false;
            var body = new Body(
                $"urn:dispatch:problem:{code.Code}", isEnglish ? code.En : code.Zh, code.Status, code.Code, new PlanText(code.Zh, code.En),
                errors.Count == 0 ? null : errors);
            httpContext.Response.StatusCode = code.Status;
            return httpContext.Response.WriteAsJsonAsync(body, PlanJson.Options, "application/problem+json", httpContext.RequestAborted);
        }
    }
}
