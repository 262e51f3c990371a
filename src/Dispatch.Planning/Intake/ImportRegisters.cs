using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Geo;
using Dispatch.Planning.Intake.Checks;
using Dispatch.Planning.Intake.Files;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake;

/// <summary>
/// Brings files into the registers: all or nothing. Files come in any order; each csv file or sheet is one table. A row takes the place of
/// the stored row of the same key, or is added; a column a file lacks keeps what is stored; rows a file lacks stay, unless removal is
/// asked for. The same files again change nothing.
/// </summary>
public static class ImportRegisters
{
    /// <summary>
    /// Reads and checks the files against a snapshot. Never changes the snapshot and never throws for what is in the files, whatever it
    /// is: the result holds either a complete new snapshot or every error found.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ImportResult Run(IReadOnlyList<ImportFile> files, DistrictRegisters current, ImportOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(options);
        var messages = new MessageSink();
        var context = new ImportContext(messages, options.MissingRows == MissingRows.Remove);
        if (files.Count == 0)
            messages.Add(ImportCodes.NothingToImport, new RowPlace("", "", 0), "", "");
        var sheets = SheetSource.Read(files, context, cancel);
        var next = Check(current, WithCatalogue(current, files, sheets, context), sheets, options.Today, context, cancel);
        return Result(current, next, messages, sheets);
    }

    /// <summary>Merges the sheets into a snapshot and checks the whole; faults go to the context.</summary>
    /// <param name="current">What is stored.</param>
    /// <param name="next">What the sheets are merged into: the same, or what was removed from it or added to it before.</param>
    /// <param name="sheets">Rows by table.</param>
    /// <param name="today">The day against which expiry dates are judged.</param>
    /// <param name="context">Takes the faults.</param>
    /// <param name="cancel">Stops the check.</param>
    internal static DistrictRegisters Check(
        DistrictRegisters current, DistrictRegisters next, ILookup<Table, RawSheet> sheets, DateOnly today, ImportContext context, CancellationToken cancel)
    {
        foreach (var table in AllTables.List)
        {
            cancel.ThrowIfCancellationRequested();
            if (sheets[table].Any())
                next = table.Merge(next, [.. sheets[table]], context);
            Learn(table, next, context);
        }
        ReferenceCheck.Run(next, context);
        SharedIdCheck.Run(next, context);
        CatalogueCheck.Run(next, context);
        OrderCheck.Run(next, context);
        if (context.Messages.ErrorCount == 0)
            PlausibilityCheck.Run(current, next, today, context);
        return next;
    }

    private static ImportResult Result(DistrictRegisters current, DistrictRegisters next, MessageSink messages, ILookup<Table, RawSheet> sheets)
    {
        var sorted = messages.Sorted();
        ImmutableArray<ImportMessage> errors = [.. sorted.Where(m => m.Severity == ImportSeverity.Error)];
        ImmutableArray<ImportMessage> warnings = [.. sorted.Where(m => m.Severity == ImportSeverity.Warning)];
        var rows = sheets.ToImmutableSortedDictionary(g => g.Key.Alias, g => g.Sum(s => s.Rows.Count), StringComparer.Ordinal);
        if (messages.ErrorCount > 0)
            return new ImportResult(null, errors, warnings, ImportPreview.Empty, rows);
        var preview = ImportPreview.Of(current, next);
        return new ImportResult(preview.HasChanges ? next : current, errors, warnings, preview, rows);
    }

    // A district that has no catalogue and brings none starts with the default one.
    private static DistrictRegisters WithCatalogue(DistrictRegisters current, IReadOnlyList<ImportFile> files, ILookup<Table, RawSheet> sheets, ImportContext context)
    {
        if (!current.Services.IsEmpty || files.Count == 0 || sheets[AllTables.Get("services")].Any())
            return current;
        context.Messages.Add(ImportCodes.DefaultCatalogue, new RowPlace(files[0].Name, "", 0), "", "");
        return DefaultCatalogue.AddTo(current);
    }

    // What rows of later tables are read with.
    private static void Learn(Table table, DistrictRegisters registers, ImportContext context)
    {
        if (table.Alias == "districts" && !registers.Districts.IsEmpty)
        {
            var boxes = registers.Districts.Select(d => d.Bounds).ToList();
            context.Bounds = new GeoBox(boxes.Min(b => b.West), boxes.Min(b => b.South), boxes.Max(b => b.East), boxes.Max(b => b.North));
        }
        foreach (var skill in table.Alias == "skills" ? registers.Skills : [])
            AddNames(context.SkillCodes, skill.Code, skill.Name, skill.NameEn);
        foreach (var service in table.Alias == "services" ? registers.Services : [])
            AddNames(context.ServiceCodes, service.Code, service.Name, service.NameEn);
    }

    private static void AddNames(Dictionary<string, string> codes, string code, params ReadOnlySpan<string> names)
    {
        codes[code] = code;
        foreach (var name in names)
        {
            if (name.Length > 0)
                codes.TryAdd(name, code);
        }
    }
}
