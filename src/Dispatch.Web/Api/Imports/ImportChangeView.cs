using System.Collections.Immutable;
using Dispatch.Planning.Intake;

namespace Dispatch.Web.Api.Imports;

/// <summary>One row that an import changes.</summary>
/// <param name="Table">English name of its table.</param>
/// <param name="Kind">added, changed or removed.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name. Null: the table has none.</param>
/// <param name="Fields">The cells that change; empty unless it is changed.</param>
internal sealed record ImportChangeView(string Table, string Kind, string Key, string? Name, ImmutableArray<FieldChange> Fields)
{
    /// <summary>All changes of a table: new rows, changed ones, those that go.</summary>
    public static IEnumerable<ImportChangeView> Of(TableChanges table) =>
        table.Added.Select(key => Of(table, "added", key, []))
            .Concat(table.Changed.Select(row => Of(table, "changed", row.Key, row.Fields)))
            .Concat(table.Removed.Select(key => Of(table, "removed", key, [])));

    private static ImportChangeView Of(TableChanges table, string kind, string key, ImmutableArray<FieldChange> fields) =>
        new(table.Table, kind, key, table.Names.GetValueOrDefault(key), fields);
}
