using Dispatch.Web.Problems;

namespace Dispatch.Web.Security;

/// <summary>
/// Answers only under the names it is hosted under: on this machine alone those of the loopback address with the port it listens on, else those of the
/// settings. Another site whose name is made to point here (DNS rebinding) is refused.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, HostNames names)
{
    private static readonly string[] s_loopback = ["127.0.0.1", "localhost"];

    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        var isOurs = names.Open is { } open
            ? open.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
            : s_loopback.Contains(host.Host, StringComparer.OrdinalIgnoreCase) && (host.Port ?? 80) == context.Connection.LocalPort;
        return isOurs ? next(context) : Problem.Of(ProblemCodes.Host).ExecuteAsync(context);
    }
}
