using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Files;

/// <summary>Reads files of any accepted kind and says which sheet is which table.</summary>
internal static class SheetSource
{
    /// <summary>All sheets by table; what cannot be read or named is noted.</summary>
    public static ILookup<Table, RawSheet> Read(IReadOnlyList<ImportFile> files, ImportContext context, CancellationToken cancel)
    {
        var found = new List<(Table Table, RawSheet Sheet)>();
        foreach (var file in files.SelectMany(f => Unpacked(f, context)))
        {
            cancel.ThrowIfCancellationRequested();
            var before = context.Messages.ErrorCount;
            var count = found.Count;
            var own = AllTables.Match(Path.GetFileNameWithoutExtension(file.Name));
            switch (Path.GetExtension(file.Name).ToLowerInvariant())
            {
                case ".csv":
                    TakeCsv(file, own, found, context.Messages);
                    break;
                case ".xlsx":
                    TakeWorkbook(file, own, found, context);
                    break;
                default:
                    context.Messages.Add(ImportCodes.UnknownFileType, new RowPlace(file.Name, "", 0), "", file.Name);
                    break;
            }
            if (own is not null && count == found.Count && context.Messages.ErrorCount > before)
                context.BrokenTables.Add(own.Alias);
        }
        return found.ToLookup(x => x.Table, x => x.Sheet);
    }

    // An archive that cannot be read may hold any table.
    private static IReadOnlyList<ImportFile> Unpacked(ImportFile file, ImportContext context)
    {
        if (!Path.GetExtension(file.Name).Equals(".zip", StringComparison.OrdinalIgnoreCase))
            return [file];
        var before = context.Messages.ErrorCount;
        var inside = ArchiveSource.Read(file, context.Messages);
        context.IsIncomplete |= context.Messages.ErrorCount > before;
        return inside;
    }

    private static void TakeCsv(ImportFile file, Table? table, List<(Table, RawSheet)> found, MessageSink messages)
    {
        if (table is null)
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            messages.Add(ImportCodes.UnknownTable, new RowPlace(file.Name, "", 0), "", name, name);
        }
        else if (CsvSource.Read(file, messages) is { } sheet)
        {
            found.Add((table, sheet));
        }
    }

    private static void TakeWorkbook(ImportFile file, Table? own, List<(Table, RawSheet)> found, ImportContext context)
    {
        var before = context.Messages.ErrorCount;
        var sheets = XlsxSource.Read(file, context.Messages);
        foreach (var sheet in sheets)
        {
            if ((AllTables.Match(sheet.Sheet) ?? (sheets.Count == 1 ? own : null)) is { } table)
                found.Add((table, sheet));
            else
                context.Messages.Add(ImportCodes.UnknownTable, new RowPlace(file.Name, sheet.Sheet, 0), "", sheet.Sheet, sheet.Sheet);
        }
        // A workbook that cannot be read, or a sheet that cannot be placed, may hold any table.
        if (context.Messages.ErrorCount > before)
            context.IsIncomplete = true;
    }
}
