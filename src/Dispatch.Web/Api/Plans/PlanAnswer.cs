using Dispatch.Storage.Plans;

namespace Dispatch.Web.Api.Plans;

/// <summary>Answers made from a stored plan: 304 without reading the plan when the client has it already.</summary>
internal static class PlanAnswer
{
    public static Task<IResult> OfAsync(HttpContext context, PlanSummary plan, Func<Task<IResult>> read) =>
        Etag.AnswerAsync(context, $"{plan.Id:N}-{plan.Revision}-{Etag.Build}", read);
}
