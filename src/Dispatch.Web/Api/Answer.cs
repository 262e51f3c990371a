using Dispatch.Core.Domain.Plans;

namespace Dispatch.Web.Api;

/// <summary>Answers in the one JSON of the API.</summary>
internal static class Answer
{
    /// <summary>The value with status 200 or the given one.</summary>
    public static IResult Json<T>(T value, int status = StatusCodes.Status200OK) => Results.Json(value, PlanJson.Options, statusCode: status);
}
