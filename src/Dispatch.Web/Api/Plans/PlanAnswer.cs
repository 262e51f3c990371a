using Dispatch.Storage.Plans;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Plans;

/// <summary>Answers made from a stored plan: 304 without reading the plan when the client has it already.</summary>
internal static class PlanAnswer
{
    /// <summary>The tag names the caller's grants too: what is shown depends on them.</summary>
    public static Task<IResult> OfAsync(HttpContext context, Caller caller, PlanSummary plan, Func<Task<IResult>> read) =>
        Etag.AnswerAsync(context, $"{plan.Id:N}-{plan.Revision}-{Etag.GrantsOf(caller)}-{Etag.Build}", read);
}
