using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Matches the header of a sheet to the columns of a table: by Chinese or English name, units in brackets, blanks and case left aside.</summary>
internal static class HeaderMap
{
    private static readonly char[] _brackets = ['(', '（', '[', '【'];

    /// <summary>Position in the sheet for each column of the table, −1 = not there; null when the sheet cannot be read at all.</summary>
    public static int[]? Read(Table table, RawSheet sheet, ImportContext context)
    {
        var byName = new Dictionary<string, Column>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in table.Columns)
        {
            byName[Plain(column.Name)] = column;
            byName[Plain(column.Alias)] = column;
        }
        var map = new int[table.Columns.Count];
        Array.Fill(map, -1);
        var sound = true;
        for (var i = 0; i < sheet.Header.Length; i++)
        {
            var text = sheet.Header[i];
            if (!byName.TryGetValue(Plain(text), out var column))
            {
                if (text.Length > 0)
                    context.Messages.Add(ImportCodes.UnknownColumn, sheet.At(sheet.HeaderRow), text, text, text);
            }
            else if (map[column.Index] >= 0)
            {
                context.Messages.Add(ImportCodes.DuplicateColumn, sheet.At(sheet.HeaderRow), column.Name, text, column.Name);
                sound = false;
            }
            else
            {
                map[column.Index] = i;
            }
        }
        foreach (var column in table.Columns.Where(c => c.Required && map[c.Index] < 0))
        {
            context.Messages.Add(ImportCodes.MissingColumn, sheet.At(sheet.HeaderRow), column.Name, "", column.Name, column.Alias);
            sound = false;
        }
        if (!sound || sheet.IsDamaged)
            context.BrokenTables.Add(table.Alias);
        return sound ? map : null;
    }

    /// <summary>A name without units in brackets, blanks, hyphens, underscores and asterisks.</summary>
    public static string Plain(string text)
    {
        var narrow = Cells.Texts.Narrow(text);
        var bracket = narrow.IndexOfAny(_brackets);
        var bare = bracket > 0 ? narrow[..bracket] : narrow;
        return string.Concat(bare.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '*')));
    }
}
