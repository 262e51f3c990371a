using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>A solution as the checks see it.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Routes">The routes that can be read, in the solution's order.</param>
/// <param name="Visits">Per activity where it is done; default when nowhere.</param>
internal sealed record PlanView(Problem Problem, IReadOnlyList<RouteView> Routes, Visit[] Visits)
{
    private readonly Lazy<Role[]> _roles = new(() => RolesOf(Problem));

    /// <summary>The role that an activity is part of.</summary>
    public Role RoleOf(int activity) => _roles.Value[activity];

    /// <summary>Whether every activity of a request is done.</summary>
    public bool IsServed(Request request) => request.Roles.All(role => role.Activities.All(a => Visits[a].Times > 0));

    /// <summary>Where the first done activity of a role is done; null when none is.</summary>
    public Visit? FirstVisit(Role role)
    {
        foreach (var activity in role.Activities)
        {
            if (Visits[activity].Times > 0)
                return Visits[activity];
        }

        return null;
    }

    private static Role[] RolesOf(Problem problem)
    {
        var roles = new Role[problem.Activities.Length];
        foreach (var role in problem.Requests.SelectMany(r => r.Roles))
        {
            foreach (var activity in role.Activities)
                roles[activity] = role;
        }

        return roles;
    }
}
