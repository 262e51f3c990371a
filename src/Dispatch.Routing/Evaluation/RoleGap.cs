using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Evaluation;

/// <summary>A gap between the first activities of two roles of one request (role numbers inside the request).</summary>
internal readonly record struct RoleGap(int From, int To, int Min, int Max)
{
    /// <summary>The gaps inside each request; gaps that touch later activities of a role are left to the exact clock.</summary>
    public static RoleGap[][] Build(Problem problem, int[] requestOf, int[] roleOf, int[] firstRole)
    {
        var lists = new List<RoleGap>[problem.Requests.Length];
        foreach (var link in problem.Links)
        {
            var request = requestOf[link.From];
            if (request != requestOf[link.To])
                continue;
            var from = roleOf[link.From] - firstRole[request];
            var to = roleOf[link.To] - firstRole[request];
            var roles = problem.Requests[request].Roles;
            if (from == to || roles[from].Activities[0] != link.From || roles[to].Activities[0] != link.To)
                continue;
            (lists[request] ??= []).Add(new RoleGap(from, to, link.MinGap, Math.Min(link.MaxGap, TimeWindow.Forever)));
        }

        return [.. lists.Select(l => l?.ToArray() ?? [])];
    }
}
