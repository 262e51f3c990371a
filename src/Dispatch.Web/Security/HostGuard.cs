using Dispatch.Web.Problems;

namespace Dispatch.Web.Security;

/// <summary>
/// Answers only under the names of this machine's loopback address and the port it listens on: another site whose name is made to point here
/// (DNS rebinding) is refused.
/// </summary>
internal sealed class HostGuard(RequestDelegate next)
{
    private static readonly string[] s_names = ["127.0.0.1", "localhost"];

    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        var isOurs = s_names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) && (host.Port ?? 80) == context.Connection.LocalPort;
        return isOurs ? next(context) : Problem.Of(ProblemCodes.Host).ExecuteAsync(context);
    }
}
