namespace Dispatch.Routing.Evaluation;

/// <summary>What each possible vehicle of a role costs as a person the elder knows or does not; in the order of the role's possible vehicles.</summary>
internal sealed class PreferenceTable(FlatProblem problem)
{
    private readonly long[]?[] _costs = [.. Enumerable.Range(0, problem.Roles.Length).Select(role => CostsOf(problem, role))];

    /// <summary>Cost of the role's k-th possible vehicle.</summary>
    public long Of(int role, int k) => _costs[role] is { } costs ? costs[k] : 0;

    private static long[]? CostsOf(FlatProblem p, int role) => p.PricedRole[p.RoleActivities[role][0]]
        ? [.. p.CompatibleVehicles[role].Select(v => p.PreferenceCost(role, v))]
        : null;
}
