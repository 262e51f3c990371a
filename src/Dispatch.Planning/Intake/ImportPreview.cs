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
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var unchanged = 0;
        string Named(string key, string[] cells)
        {
            var shown = Table.ShowKey(key);
            if (table.Columns.FirstOrDefault(c => c.Alias == "name") is { } column)
                names[shown] = cells[column.Index];
            return shown;
        }

        foreach (var cells in table.Rows(after))
        {
            var key = table.Key(cells);
            if (!old.Remove(key, out var was))
                added.Add(Named(key, cells));
            else if (was.AsSpan().SequenceEqual(cells))
                unchanged++;
            else
                changed.Add(new RowChange(Named(key, cells), Differences(table, was, cells)));
        }
        return new TableChanges(table.Alias, table.Name, added.ToImmutable(), changed.ToImmutable(), [.. old.Select(o => Named(o.Key, o.Value))], unchanged)
        { Names = names.ToImmutable() };
    }

    private static ImmutableArray<FieldChange> Differences(Table table, string[] old, string[] now) =>
        [.. table.Columns.Where(c => old[c.Index] != now[c.Index]).Select(c => new FieldChange(c.Name, old[c.Index], now[c.Index]))];
}
