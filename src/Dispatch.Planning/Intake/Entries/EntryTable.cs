using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Entries;

/// <summary>A register as the interface shows it, made from its import table: the same columns, the same checks. Immutable; safe to share.</summary>
public sealed class EntryTable
{
    // What was written once of a snapshot is kept as long as the snapshot itself.
    private static readonly ConditionalWeakTable<DistrictRegisters, ConcurrentDictionary<string, EntryList>> _written = [];

    private readonly ImmutableDictionary<string, EntryField> _byName;

    private EntryTable(Table table)
    {
        Table = table;
        Fields = [.. table.Columns.Select(c => new EntryField(c))];
        _byName = Fields.ToImmutableDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>All registers, in the order of the import tables.</summary>
    public static ImmutableArray<EntryTable> All { get; } = [.. AllTables.List.Select(t => new EntryTable(t))];

    /// <summary>English name, as in "standing-meals".</summary>
    public string Name => Table.Alias;

    /// <summary>Chinese name.</summary>
    public string NameZh => Table.Name;

    /// <summary>Its fields in their order.</summary>
    public ImmutableArray<EntryField> Fields { get; }

    internal Table Table { get; }

    /// <summary>The register of an English name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static EntryTable Get(string name) => All.First(t => t.Name == name);

    /// <summary>The field of a name; null when there is none.</summary>
    public EntryField? Field(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The field of a Chinese column name; null when there is none.</summary>
    public EntryField? FieldOfColumn(string column) => Fields.FirstOrDefault(f => f.NameZh == column);

    /// <summary>All entries of a snapshot, in its order.</summary>
    public IReadOnlyList<RegisterEntry> Entries(DistrictRegisters registers) => List(registers).Entries;

    /// <summary>The entry of a key; null when there is none.</summary>
    public RegisterEntry? Find(DistrictRegisters registers, string key) => List(registers).ByKey.GetValueOrDefault(key);

    /// <summary>The text of a field as JSON writes it, without quotes; empty when there is none.</summary>
    public string Text(RegisterEntry entry, string field)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Field(field) is { } found && found.Write(entry.Cells[found.Column.Index]) is { } value ? value.ToString() : "";
    }

    /// <summary>An entry as JSON; fields without a value are left out.</summary>
    public JsonObject Json(RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var json = new JsonObject();
        foreach (var field in Fields)
        {
            if (field.Write(entry.Cells[field.Column.Index]) is { } value)
                json.Add(field.Name, value);
        }
        return json;
    }

    /// <summary>The key of written cells.</summary>
    internal string KeyOf(string[] cells) => string.Join(',', Fields.Where(f => f.IsKey).Select(f => f.Write(cells[f.Column.Index])?.ToString() ?? ""));

    private EntryList List(DistrictRegisters registers) => _written.GetOrCreateValue(registers).GetOrAdd(Name, _ => EntryList.Of(this, registers));
}
