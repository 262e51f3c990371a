using CsvHelper;
using Dispatch.Planning.Intake.Cells;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Files;

/// <summary>Reads a csv file as one sheet of text.</summary>
internal static class CsvSource
{
    private const int LargestRecord = 1 << 20;

    /// <summary>The sheet; null when the file cannot be read (noted).</summary>
    public static RawSheet? Read(ImportFile file, MessageSink messages)
    {
        var whole = new RowPlace(file.Name, "", 0);
        if (file.Content.Length > ImportLimits.CsvBytes)
        {
            messages.Add(ImportCodes.FileTooLarge, whole, "", "", Figures.Plain(ImportLimits.CsvBytes >> 20));
            return null;
        }
        var (text, badRow) = TextDecoder.Decode(file.Content);
        if (text is null)
        {
            messages.Add(ImportCodes.BadEncoding, whole with { Row = badRow }, "", "");
            return null;
        }
        return new Reading(file.Name, messages).Run(text);
    }

    private static char DelimiterOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        if (header.Contains(','))
            return ',';
        return header.Contains('\t') ? '\t' : header.Contains(';') ? ';' : ',';
    }

    // One reading of one file: keeps what the parser reports about the record it is about to return.
    private sealed class Reading(string fileName, MessageSink messages)
    {
        private readonly SheetBuilder _builder = new(fileName, "", messages);
        private CsvMalformedReason? _malformed;

        public RawSheet? Run(string text)
        {
            var options = CsvReaderOptions.Default with
            {
                HasHeader = false,
                SkipEmptyLines = false,
                Separator = DelimiterOf(text),
                MaxRecordSize = LargestRecord,
                OnMalformedRecord = record => _malformed = record.Reason,
            };
            using var reader = CsvReader.FromText(text, options);
            var row = 0;
            try
            {
                while (reader.Read())
                {
                    row++;
                    if (!Take(row, reader.Current.ToArray()))
                        return null;
                }
            }
            catch (CsvFormatException)
            {
                _builder.Fault(ImportCodes.CellTooLong, row + 1, "", Figures.Plain(ImportLimits.CellLength));
            }
            return _builder.Finish();
        }

        private bool Take(int row, string[] cells)
        {
            if (_malformed is null)
                return _builder.Add(row, cells, exactCount: true);
            _malformed = null;
            _builder.Fault(ImportCodes.BadQuotes, row, cells.Length > 0 ? cells[0] : "");
            return _builder.HasHeader;
        }
    }
}
