using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Dispatch.Planning.Sheets;

/// <summary>Reads a workbook of ours back: sheets by name, rows of texts, numbers as they were written. Not for files of strangers; those go through the import.</summary>
public static class SheetReader
{
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The rows of each sheet, the header first.</summary>
    /// <exception cref="InvalidDataException">It is no workbook.</exception>
    public static ImmutableDictionary<string, ImmutableArray<string[]>> Read(Stream workbook)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(workbook);
            var sheets = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string[]>>(StringComparer.Ordinal);
            do
            {
                var rows = ImmutableArray.CreateBuilder<string[]>();
                while (reader.Read())
                    rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
                sheets[reader.Name] = rows.ToImmutable();
            }
            while (reader.NextResult());
            return sheets.ToImmutable();
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // The reader library fails on damaged files in many ways; each of them means the same.
            throw new InvalidDataException("The file is no workbook that can be read.", fault);
        }
    }
}
