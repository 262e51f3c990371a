using System.Collections.Immutable;

namespace Dispatch.Planning.Intake;

/// <summary>What changes in one table.</summary>
/// <param name="Table">English name.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Added">Keys of new rows.</param>
/// <param name="Changed">Rows with other values.</param>
/// <param name="Removed">Keys of rows that go.</param>
/// <param name="Unchanged">Number of rows that stay as they are.</param>
public sealed record TableChanges(
    string Table, string Name, ImmutableArray<string> Added, ImmutableArray<RowChange> Changed, ImmutableArray<string> Removed, int Unchanged)
{
    /// <summary>By key, the names of rows that are new, change or go, where the table has names.</summary>
    public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether anything changes.</summary>
    public bool Any => Added.Length + Changed.Length + Removed.Length > 0;
}
