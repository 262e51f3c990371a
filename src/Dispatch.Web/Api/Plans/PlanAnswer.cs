using System.Security.Cryptography;
using System.Text;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Plans;

/// <summary>Answers made from a stored plan: 304 without reading the plan when the client has it already.</summary>
internal static class PlanAnswer
{
    /// <summary>The tag names the caller's grants too: what is shown depends on them.</summary>
    public static Task<IResult> OfAsync(HttpContext context, Caller caller, PlanSummary plan, Func<Task<IResult>> read) =>
        Etag.AnswerAsync(context, $"{plan.Id:N}-{plan.Revision}-{GrantsOf(caller)}-{Etag.Build}", read);

    private static string GrantsOf(Caller caller)
    {
        var words = string.Join('|', caller.Grants.Select(g => $"{g.Kind}:{g.Code}").Append(caller.StaffId).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8];
    }
}
