using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Entries;

/// <summary>Turns an edit into a sheet of one row, as if it had come in a file.</summary>
internal static class EntryRow
{
    private const int HeaderRow = 1;
    private const int Row = 2;
    private static readonly RowPlace _place = new("", "", Row);

    /// <summary>The sheet; faults of JSON kinds, unknown fields and differing keys are noted.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="stored">The entry as it is; null for a new one.</param>
    /// <param name="messages">Takes the faults.</param>
    public static RawSheet Of(EntryEdit edit, RegisterEntry? stored, MessageSink messages)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in edit.Fields)
        {
            if (edit.Table.Field(name) is not { } field)
                messages.Add(ImportCodes.UnknownField, _place, name, name, name);
            else if (field.Read(value) is not { } cell)
                messages.Add(ImportCodes.WrongKind, _place, field.NameZh, value.GetRawText(), field.Expected().Zh, field.Expected().En);
            else if (field.IsKey && stored is not null && field.Column.Canonical(cell) != stored.Cells[field.Column.Index])
                messages.Add(ImportCodes.KeyDiffers, _place, field.NameZh, cell);
            else
                cells[field.Name] = cell;
        }
        var given = edit.Table.Fields.Where(f => cells.ContainsKey(f.Name) || f.IsRequired || (stored is not null && f.IsKey)).ToList();
        return new RawSheet("", "", [.. given.Select(f => f.Column.Name)], HeaderRow,
            [new RawRow(Row, [.. given.Select(f => stored is not null && (f.IsKey || !cells.ContainsKey(f.Name)) ? stored.Cells[f.Column.Index] : cells.GetValueOrDefault(f.Name, ""))])]);
    }
}
