using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>One import table: its columns, where its rows stand in a snapshot, how a row becomes a record.</summary>
internal sealed class Table<T> : Table
{
    private readonly IReadOnlyList<Binding<T>> _bindings;
    private readonly Func<DistrictRegisters, ImmutableArray<T>> _get;
    private readonly Func<DistrictRegisters, ImmutableArray<T>, DistrictRegisters> _set;
    private readonly Func<RowReader, T> _read;

    public Table(string name, string alias, Func<DistrictRegisters, ImmutableArray<T>> get,
        Func<DistrictRegisters, ImmutableArray<T>, DistrictRegisters> set, IReadOnlyList<Binding<T>> bindings, Func<RowReader, T> read)
        : base(name, alias, [.. bindings.Select(b => b.Column)])
    {
        _bindings = bindings;
        _get = get;
        _set = set;
        _read = read;
        for (var i = 0; i < bindings.Count; i++)
            bindings[i].Column.Index = i;
    }

    /// <inheritdoc/>
    public override IEnumerable<string[]> Rows(DistrictRegisters registers) => _get(registers).Select(Cells);

    /// <inheritdoc/>
    public override DistrictRegisters Without(DistrictRegisters registers, string key) =>
        _set(registers, _get(registers).RemoveAll(record => Key(Cells(record)) == key));

    /// <inheritdoc/>
    public override DistrictRegisters Merge(DistrictRegisters registers, IReadOnlyList<RawSheet> sheets, ImportContext context)
    {
        var stored = _get(registers);
        var storedCells = stored.Select(Cells).ToList();
        var position = new Dictionary<string, int>();
        for (var i = 0; i < stored.Length; i++)
            position[Key(storedCells[i])] = i;
        var replaced = new T?[stored.Length];
        var named = new bool[stored.Length];
        var added = new List<T>();
        foreach (var sheet in sheets)
        {
            if (HeaderMap.Read(this, sheet, context) is not { } map)
                continue;
            foreach (var row in sheet.Rows)
            {
                var place = sheet.At(row.Number);
                var key = Key(KeyCells(row, map, context));
                var at = position.GetValueOrDefault(key, -1);
                var reader = new RowReader(row, place, map, at < 0 ? null : storedCells[at], context);
                var record = _read(reader);
                if (!IsFirst(key, place, reader, context) || reader.Failed)
                    continue;
                if (at < 0)
                    added.Add(record);
                else
                    (replaced[at], named[at]) = (record, true);
            }
        }
        var kept = Enumerable.Range(0, stored.Length).Where(i => named[i] || !context.RemoveMissing).Select(i => named[i] ? replaced[i]! : stored[i]);
        return _set(registers, [.. kept, .. added]);
    }

    private string[] Cells(T record) => [.. _bindings.Select(b => b.Text(record))];

    private string[] KeyCells(RawRow row, int[] map, ImportContext context) =>
        [.. Columns.Select(c => c.IsKey && map[c.Index] >= 0 && map[c.Index] < row.Cells.Length ? c.Canonical(context.CodeOf(c, row.Cells[map[c.Index]])) : "")];

    // Notes the row's place under its key, or that the key is taken.
    private bool IsFirst(string key, RowPlace place, RowReader reader, ImportContext context)
    {
        if (reader.Failed)
            context.BrokenRows.Add((Alias, key));
        if (context.Places.TryAdd((Alias, key), place))
            return true;
        var first = context.Places[(Alias, key)];
        var row = first.Row.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var keyColumns = string.Join('+', Columns.Where(c => c.IsKey).Select(c => c.Name));
        if (!reader.Failed)
            context.Messages.Add(ImportCodes.DuplicateKey, place, keyColumns, ShowKey(key), first.File + (first.Sheet.Length > 0 ? $"[{first.Sheet}]" : ""), row, ShowKey(key));
        return false;
    }
}
