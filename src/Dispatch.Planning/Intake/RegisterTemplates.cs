using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dispatch.Planning.Intake.Files;
using Dispatch.Planning.Intake.Tables;
using Dispatch.Planning.Sheets;

namespace Dispatch.Planning.Intake;

/// <summary>
/// The import templates, made from the table definitions themselves: an empty csv per table, a workbook with a sheet per table and a sheet of
/// notes, tables.json for programs, tables.md for people. The repository keeps them under data/schemas.
/// </summary>
public static class RegisterTemplates
{
    /// <summary>Name of the workbook.</summary>
    public const string WorkbookName = "template.xlsx";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all of them into a folder (made when absent), csv files into its subfolder csv.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "csv"));
        foreach (var file in CsvFiles())
            File.WriteAllBytes(Path.Combine(folder, "csv", file.Name), file.Content);
        File.WriteAllBytes(Path.Combine(folder, WorkbookName), Workbook().Content);
        File.WriteAllText(Path.Combine(folder, "tables.json"), Json());
        File.WriteAllText(Path.Combine(folder, "tables.md"), Markdown());
    }

    /// <summary>A csv per table that holds the header only.</summary>
    public static IReadOnlyList<ImportFile> CsvFiles() => [.. AllTables.List.Select(t => RegisterFiles.Csv(t.Alias, [Header(t)], Encodings.Utf8))];

    /// <summary>A workbook: first a sheet of notes that an import passes over, then a sheet per table with the header only.</summary>
    public static ImportFile Workbook() =>
        RegisterFiles.Workbook([new Sheet("说明", Notes()), .. AllTables.List.Select(t => new Sheet(t.Name, [Header(t)]))], WorkbookName);

    /// <summary>Every table and column as JSON.</summary>
    public static string Json() => JsonSerializer.Serialize(AllTables.List.Select(t => new
    {
        t.Name,
        File = t.Alias,
        Columns = t.Columns.Select(c => new
        {
            c.Name, c.Alias, c.Header, Type = c.Kind, c.Unit, c.Required, Key = c.IsKey, c.Allowed, Default = c.DefaultText, RefersTo = c.Targets, c.Example,
        }),
    }), _json) + "\n";

    /// <summary>Every table and column as a page.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder("# Import tables · 导入表\n\nMade from the program's own table definitions; do not edit. 由程序生成，请勿手改。\n");
        foreach (var table in AllTables.List)
        {
            page.Append($"\n## {table.Name} · {table.Alias}.csv\n\n| 列 | column | type | 必填 required | 默认 default | 可选值或范围 allowed | 引用 refers to | 例 example |\n");
            page.Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var c in table.Columns)
                page.Append($"| {c.Header} | {c.Alias} | {c.Kind} | {Need(c)} | {c.DefaultText} | {c.Allowed} | {string.Join(", ", c.Targets)} | {c.Example} |\n");
        }
        return page.ToString();
    }

    private static string Need(Column column) => column.IsKey ? "是 yes (key)" : column.Required ? "是 yes" : "";

    private static string[] Header(Table table) => [.. table.Columns.Select(c => c.Header)];

    private static IEnumerable<string[]> Notes() =>
        AllTables.List.SelectMany(t => t.Columns.Select(c => new[] { t.Name, c.Header, c.Required ? "必填" : "", c.Allowed, c.DefaultText, c.Example }))
            .Prepend(["表", "列", "必填", "可选值或范围", "默认", "例"]);
}
