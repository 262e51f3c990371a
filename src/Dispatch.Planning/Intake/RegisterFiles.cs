using System.Text;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Files;
using Dispatch.Planning.Intake.Tables;
using Dispatch.Planning.Sheets;

namespace Dispatch.Planning.Intake;

/// <summary>Writes registers as the files they are imported from. What is written imports again without any change.</summary>
public static class RegisterFiles
{
    /// <summary>Name of the workbook written for <see cref="RegisterFormat.Xlsx"/>.</summary>
    public const string WorkbookName = "registers.xlsx";

    /// <summary>Name of the archive of csv files.</summary>
    public const string ArchiveName = "registers.zip";

    /// <summary>
    /// Writes every table that has rows into the folder (made when absent): elders.csv, canteens.csv … or one workbook. Files of the
    /// same name are replaced, others left alone.
    /// </summary>
    /// <param name="registers">What to write.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="format">Csv or workbook.</param>
    /// <param name="asSurveyed">Whether points are written in the system they were surveyed in. Default no: all in WGS-84.</param>
    /// <returns>Full paths of the files written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(DistrictRegisters registers, string folder, RegisterFormat format = RegisterFormat.Csv, bool asSurveyed = false)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var file in Make(registers, format, asSurveyed))
        {
            var path = Path.Combine(folder, file.Name);
            File.WriteAllBytes(path, file.Content);
            written.Add(Path.GetFullPath(path));
        }
        return written;
    }

    /// <summary>The same files in memory.</summary>
    public static IReadOnlyList<ImportFile> Make(DistrictRegisters registers, RegisterFormat format = RegisterFormat.Csv, bool asSurveyed = false)
    {
        ArgumentNullException.ThrowIfNull(registers);
        IEnumerable<string[]> Rows(Table table) => asSurveyed ? SurveyedPoints.Rewrite(WithHeader(table, registers)) : WithHeader(table, registers);
        var tables = AllTables.List.Where(t => t.Rows(registers).Any());
        if (format == RegisterFormat.Xlsx)
            return [Workbook(tables.Select(t => new Sheet(t.Name, Rows(t))))];
        var encoding = format == RegisterFormat.Csv ? Encodings.Utf8 : Encodings.Gb18030;
        return [.. tables.Select(t => Csv(t.Alias, Rows(t), encoding))];
    }

    /// <summary>
    /// The same as one file to hand on: the workbook itself, or the csv files in an archive (registers.zip), which an import takes as it is. The same registers
    /// give the same bytes.
    /// </summary>
    public static ImportFile MakeOne(DistrictRegisters registers, RegisterFormat format)
    {
        var files = Make(registers, format);
        return format == RegisterFormat.Xlsx ? files[0] : new ImportFile(ArchiveName, ImportArchive.Pack(files));
    }

    internal static ImportFile Csv(string name, IEnumerable<string[]> rows, Encoding encoding) =>
        new($"{name}.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(CsvText.Write(rows))]);

    internal static ImportFile Workbook(IEnumerable<Sheet> sheets, string name = WorkbookName) => new(name, XlsxWriter.Make(sheets));

    private static IEnumerable<string[]> WithHeader(Table table, DistrictRegisters registers) =>
        table.Rows(registers).Prepend([.. table.Columns.Select(c => c.Header)]);
}
