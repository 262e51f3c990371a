using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OpenSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using OpenSheets = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Dispatch.Planning.Sheets;

/// <summary>
/// Writes a workbook sheet by sheet and row by row (streaming). Texts are written as texts, never as formulas, so that codes keep their zeros and nothing
/// that somebody typed is ever calculated.
/// </summary>
public static class XlsxWriter
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // The earliest time a zip entry can carry; the clock of the machine stays out of the file.
    private static readonly DateTimeOffset _zipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The workbook in memory.</summary>
    public static byte[] Make(IEnumerable<Sheet> sheets)
    {
        using var buffer = new MemoryStream();
        Write(buffer, sheets);
        return buffer.ToArray();
    }

    /// <summary>Writes the sheets; the header row of each stays in sight. The same sheets give the same bytes.</summary>
    /// <exception cref="ArgumentException">A cell is no text and no number.</exception>
    public static void Write(Stream target, IEnumerable<Sheet> sheets)
    {
        using var buffer = new MemoryStream();
        WriteDocument(buffer, sheets);
        buffer.Position = 0;
        using var stamped = new ZipArchive(buffer, ZipArchiveMode.Read);
        using var plain = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in stamped.Entries)
        {
            var copy = plain.CreateEntry(part.FullName);
            copy.LastWriteTime = _zipEpoch;
            using var from = part.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }

    private static void WriteDocument(Stream target, IEnumerable<Sheet> sheets)
    {
        using var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
        var listed = new List<(string Name, string Id)>();
        foreach (var (name, rows) in sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>(string.Create(CultureInfo.InvariantCulture, $"rId{listed.Count + 1}"));
            listed.Add((name, workbook.GetIdOfPart(part)));
            using var writer = OpenXmlWriter.Create(part);
            WriteSheet(writer, rows);
        }
        using var book = OpenXmlWriter.Create(workbook);
        book.WriteStartElement(new Workbook());
        book.WriteStartElement(new OpenSheets());
        for (var i = 0; i < listed.Count; i++)
            book.WriteElement(new OpenSheet { Name = listed[i].Name, SheetId = (uint)(i + 1), Id = listed[i].Id });
        book.WriteEndElement();
        book.WriteEndElement();
    }

    private static void WriteSheet(OpenXmlWriter writer, IEnumerable<object?[]> rows)
    {
        writer.WriteStartElement(new Worksheet());
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        foreach (var row in rows)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in row)
                writer.WriteElement(Of(cell));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Of(object? cell) => cell switch
    {
        null => new Cell(),
        string text => new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString },
        int or long or double or decimal => new Cell(new CellValue(((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        _ => throw new ArgumentException($"A cell can not be a {cell.GetType().Name}.", nameof(cell)),
    };
}
