using Hangfire.Dashboard;
using Microsoft.AspNetCore.Http;

namespace Dispatch.Jobs.Hangfire;

/// <summary>
/// Who may see Hangfire's dashboard: nobody but those our own sign-in let through. The host marks such requests; without the mark, or on another pipeline, the
/// dashboard is refused.
/// </summary>
public sealed class DashboardGate : IDashboardAuthorizationFilter
{
    /// <summary>The mark.</summary>
    private static readonly object _mark = new();

    /// <summary>Marks a request that has passed the host's own access control.</summary>
    public static void LetIn(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[_mark] = true;
    }

    /// <inheritdoc/>
    public bool Authorize(DashboardContext context) => context.GetHttpContext().Items.ContainsKey(_mark);
}
