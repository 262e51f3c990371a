using System.Globalization;
using System.Text;
using Dispatch.Planning.Intake.Cells;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;
using ExcelDataReader;

namespace Dispatch.Planning.Intake.Files;

/// <summary>Reads a workbook as sheets of text. Formula cells give the value last calculated.</summary>
internal static class XlsxSource
{
    private static readonly string[] _noteSheets = ["说明", "填写说明", "readme", "notes"];

    static XlsxSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>All sheets that hold anything, notes left out; empty when the file cannot be read (noted).</summary>
    public static List<RawSheet> Read(ImportFile file, MessageSink messages)
    {
        var whole = new RowPlace(file.Name, "", 0);
        if (file.Content.Length > ImportLimits.WorkbookBytes)
        {
            messages.Add(ImportCodes.FileTooLarge, whole, "", "", Figures.Plain(ImportLimits.WorkbookBytes >> 20));
            return [];
        }
        try
        {
            if (!ArchiveGuard.UnpacksWithinLimits(file.Content, ImportLimits.UnpackedBytes))
            {
                messages.Add(ImportCodes.ExpandsTooMuch, whole, "", "");
                return [];
            }

            if (!ArchiveGuard.IsShallow(file.Content))
            {
                messages.Add(ImportCodes.DamagedWorkbook, whole, "", "");
                return [];
            }

            return ReadSheets(file, messages);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The reader library fails on damaged files in many ways; each of them means the same to the user.
            messages.Add(ImportCodes.DamagedWorkbook, whole, "", "");
            return [];
        }
    }

    private static List<RawSheet> ReadSheets(ImportFile file, MessageSink messages)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file.Content, writable: false));
        var sheets = new List<RawSheet>();
        do
        {
            if (Array.Exists(_noteSheets, n => n.Equals(reader.Name, StringComparison.OrdinalIgnoreCase)) || !reader.Read())
                continue;
            if (ReadSheet(file.Name, reader, messages) is { } sheet)
                sheets.Add(sheet);
        }
        while (reader.NextResult());
        return sheets;
    }

    private static RawSheet? ReadSheet(string file, IExcelDataReader reader, MessageSink messages)
    {
        var builder = new SheetBuilder(file, reader.Name, messages);
        if (reader.FieldCount > ImportLimits.Columns)
        {
            builder.Fault(ImportCodes.TooManyColumns, 1, "", Figures.Plain(ImportLimits.Columns));
            return null;
        }
        do
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Show(reader.GetValue(i));
            if (!builder.Add(reader.Depth + 1, cells, exactCount: false))
                return null;
        }
        while (reader.Read());
        return builder.HasHeader || builder.IsDamaged ? builder.Finish() : null;
    }

    private static string Show(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString("G15", CultureInfo.InvariantCulture),
        DateTime { Year: < 1901 } time => Clock(time.TimeOfDay),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeSpan span => Clock(span),
        bool flag => flag ? "是" : "否",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Clock(TimeSpan time)
    {
        var seconds = (long)Math.Round(time.TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }
}
