using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dispatch.Planning.Intake.Files;

/// <summary>Writes a workbook sheet by sheet and row by row (streaming); all cells are text, so that codes keep their zeros.</summary>
internal static class XlsxWriter
{
    /// <summary>Writes the sheets, each a name and its rows, first row = header (frozen).</summary>
    public static void Write(Stream target, IEnumerable<(string Name, IEnumerable<string[]> Rows)> sheets)
    {
        using var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var listed = new List<(string Name, string Id)>();
        foreach (var (name, rows) in sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
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
