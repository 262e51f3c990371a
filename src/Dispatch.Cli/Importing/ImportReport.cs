using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Intake.Messages;
using Spectre.Console;

namespace Dispatch.Cli.Importing;

/// <summary>Shows what an import found and changes: tables for people, one line of JSON for machines.</summary>
internal sealed class ImportReport(CliContext context)
{
    private const int MostRows = 200;
    private const int MostKeys = 5;
    private const int WideColumns = 150;

    /// <summary>The result as one line of JSON: every message, and the changes counted by table.</summary>
    public static string Json(ImportResult result, bool stored) => JsonSerializer.Serialize(
        new
        {
            imported = stored,
            errors = result.Errors,
            warnings = result.Warnings,
            rows = result.Rows,
            changes = result.Preview.Tables.Select(t => new
            {
                table = t.Table, added = t.Added.Length, changed = t.Changed.Length, removed = t.Removed.Length, unchanged = t.Unchanged,
            }),
        },
        PlanJson.Options);

    /// <summary>The result counted, as one short line of JSON.</summary>
    public static string Counts(ImportResult result, bool stored) => JsonSerializer.Serialize(
        new
        {
            imported = stored,
            errors = result.Errors.Length,
            warnings = result.Warnings.Length,
            rows = result.Rows.Values.Sum(),
            added = result.Preview.Tables.Sum(t => t.Added.Length),
            changed = result.Preview.Tables.Sum(t => t.Changed.Length),
            removed = result.Preview.Tables.Sum(t => t.Removed.Length),
        },
        PlanJson.Options);

    /// <summary>Tables on standard error.</summary>
    public void Write(ImportResult result)
    {
        var console = context.Console();
        if (!context.Interactive)
            console.Profile.Width = WideColumns;
        if (result.Errors.Length > 0)
            console.Write(Messages(context.Say($"错误 {result.Errors.Length} 处,未导入", $"{result.Errors.Length} errors, nothing imported"), result.Errors));
        if (result.Warnings.Length > 0)
            console.Write(Messages(context.Say($"提醒 {result.Warnings.Length} 处", $"{result.Warnings.Length} warnings"), result.Warnings));
        if (!result.Succeeded)
            return;
        if (result.Preview.HasChanges)
            console.Write(Changes(result.Preview));
        else
            context.Error.WriteLine(context.Say("与库中一致,没有改动。", "Nothing differs from what is stored."));
    }

    private Table Messages(string title, ImmutableArray<ImportMessage> messages)
    {
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(title)).LeftAligned();
        foreach (var (zh, en) in (ReadOnlySpan<(string, string)>)[("代码", "code"), ("文件", "file"), ("行", "row"), ("列", "column"), ("值", "value"), ("问题与办法", "what and what to do")])
            table.AddColumn(context.Say(zh, en));
        foreach (var m in messages.Take(MostRows))
        {
            var file = m.Sheet.Length > 0 ? $"{m.File}[{m.Sheet}]" : m.File;
            string[] cells =
            [
                m.Code, file, m.Row > 0 ? m.Row.ToString(CultureInfo.InvariantCulture) : "", m.Column, m.Value,
                context.Say($"{m.Zh} {m.ActionZh}", $"{m.En} {m.ActionEn}"),
            ];
            table.AddRow([.. cells.Select(c => new Text(c))]);
        }

        if (messages.Length > MostRows)
            table.Caption(context.Say($"另有 {messages.Length - MostRows} 处,见 JSON", $"and {messages.Length - MostRows} more, see the JSON"));
        return table;
    }

    private Table Changes(ImportPreview preview)
    {
        var table = new Table().Border(TableBorder.Simple).Title(context.Say("改动", "Changes")).LeftAligned();
        table.AddColumn(context.Say("表", "table"));
        foreach (var (zh, en) in (ReadOnlySpan<(string, string)>)[("新增", "added"), ("修改", "changed"), ("删除", "removed"), ("不变", "unchanged")])
            table.AddColumn(new TableColumn(context.Say(zh, en)).RightAligned());
        table.AddColumn(context.Say("修改或删除的行", "rows changed or removed"));
        foreach (var t in preview.Tables)
        {
            var keys = t.Changed.Select(Show).Concat(t.Removed.Select(k => "-" + k)).ToList();
            var named = string.Join("; ", keys.Take(MostKeys)) + (keys.Count > MostKeys ? " …" : "");
            string[] cells = [context.Say(t.Name, t.Table), Number(t.Added.Length), Number(t.Changed.Length), Number(t.Removed.Length), Number(t.Unchanged), named];
            table.AddRow([.. cells.Select(c => new Text(c))]);
        }

        return table;
    }

    private static string Show(RowChange row) => $"{row.Key}: " + string.Join(", ", row.Fields.Select(f => $"{f.Column} {f.Old}→{f.New}"));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
