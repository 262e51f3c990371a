using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Files;

/// <summary>Writes a workbook sheet by sheet and row by row (streaming); all cells are text, so that codes keep their zeros.</summary>
internal static class XlsxWriter
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // The earliest time a zip entry can carry; the clock of the machine stays out of the file.
    private static readonly DateTimeOffset _zipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the sheets, each a name and its rows, first row = header (frozen). The same sheets give the same bytes.</summary>
    public static void Write(Stream target, IEnumerable<(string Name, IEnumerable<string[]> Rows)> sheets)
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

    private static void WriteDocument(Stream target, IEnumerable<(string Name, IEnumerable<string[]> Rows)> sheets)
    {
        using var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
        var listed = new List<(string Name, string Id)>();
        foreach (var (name, rows) in sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>($"rId{Figures.Plain(listed.Count + 1)}");
            listed.Add((name, workbook.GetIdOfPart(part)));
            using var writer = OpenXmlWriter.Create(part);
            WriteSheet(writer, rows);
        }
        using var book = OpenXmlWriter.Create(workbook);
        book.WriteStartElement(new Workbook());
        book.WriteStartElement(new Sheets());
        for (var i = 0; i < listed.Count; i++)
            book.WriteElement(new Sheet { Name = listed[i].Name, SheetId = (uint)(i + 1), Id = listed[i].Id });
        book.WriteEndElement();
        book.WriteEndElement();
    }

    private static void WriteSheet(OpenXmlWriter writer, IEnumerable<string[]> rows)
    {
        writer.WriteStartElement(new Worksheet());
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        foreach (var row in rows)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in row)
            {
                var text = new Text(cell) { Space = SpaceProcessingModeValues.Preserve };
                writer.WriteElement(new Cell(new InlineString(text)) { DataType = CellValues.InlineString });
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
