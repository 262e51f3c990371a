using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake;

/// <summary>The difference between two snapshots, table by table.</summary>
/// <param name="Tables">Tables with rows before or after, in the order of the tables.</param>
public sealed record ImportPreview(ImmutableArray<TableChanges> Tables)
{
    /// <summary>No difference, no tables.</summary>
    public static readonly ImportPreview Empty = new([]);

    /// <summary>Whether anything changes.</summary>
    public bool HasChanges => Tables.Any(t => t.Any);

    /// <summary>Compares two snapshots by the cells their rows would be written with.</summary>
    public static ImportPreview Of(DistrictRegisters before, DistrictRegisters after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new([.. AllTables.List.Select(t => Compare(t, before, after)).Where(t => t.Any || t.Unchanged > 0)]);
    }

    private static TableChanges Compare(Table table, DistrictRegisters before, DistrictRegisters after)
    {
        var old = new Dictionary<string, string[]>();
        foreach (var cells in table.Rows(before))
            old[table.Key(cells)] = cells;
        var added = ImmutableArray.CreateBuilder<string>();
        var changed = ImmutableArray.CreateBuilder<RowChange>();
        var unchanged = 0;
        foreach (var cells in table.Rows(after))
        {
            var key = table.Key(cells);
            if (!old.Remove(key, out var was))
                added.Add(Table.ShowKey(key));
            else if (was.AsSpan().SequenceEqual(cells))
                unchanged++;
            else
                changed.Add(new RowChange(Table.ShowKey(key), Differences(table, was, cells)));
        }
        return new TableChanges(table.Alias, table.Name, added.ToImmutable(), changed.ToImmutable(), [.. old.Keys.Select(Table.ShowKey)], unchanged);
    }

    private static ImmutableArray<FieldChange> Differences(Table table, string[] old, string[] now) =>
        [.. table.Columns.Where(c => old[c.Index] != now[c.Index]).Select(c => new FieldChange(c.Name, old[c.Index], now[c.Index]))];
}
