using Dispatch.Storage.Plans;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Api.Plans;

/// <summary>Answers made from a stored plan: 304 without reading the plan when the client has it already.</summary>
internal static class PlanAnswer
{
    /// <summary>A new build may write a plan in other words.</summary>
    private static readonly string s_build = typeof(PlanAnswer).Module.ModuleVersionId.ToString("N")[..8];

    public static async Task<IResult> OfAsync(HttpContext context, PlanSummary plan, Func<Task<IResult>> read)
    {
        var tag = new EntityTagHeaderValue($"\"{plan.Id:N}-{plan.Revision}-{s_build}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(k => k.Compare(tag, useStrongComparison: false) || k.Equals(EntityTagHeaderValue.Any))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : await read();
    }
}
