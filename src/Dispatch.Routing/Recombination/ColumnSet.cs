namespace Dispatch.Routing.Recombination;

/// <summary>The routes met so far as columns, found by the first role they fill.</summary>
internal sealed class ColumnSet
{
    private readonly ILookup<int, RouteColumn> _byFirstRole;

    public ColumnSet(IReadOnlyList<RouteColumn> columns)
    {
        All = columns;
        _byFirstRole = columns.ToLookup(c => c.Roles[0]);
    }

    public IReadOnlyList<RouteColumn> All { get; }

    /// <summary>Columns that may fit where the given roles are all the rows; the order depends on nothing but the columns and the roles.</summary>
    public IEnumerable<RouteColumn> StartingWith(IEnumerable<int> roles) => roles.SelectMany(role => _byFirstRole[role]);
}
