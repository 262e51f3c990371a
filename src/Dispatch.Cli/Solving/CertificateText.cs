using System.Globalization;
using System.Text.Json;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Spectre.Console;

namespace Dispatch.Cli.Solving;

/// <summary>Shows a certificate: tables for people, or the whole of it as JSON.</summary>
internal static class CertificateText
{
    private const int MostShown = 20;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>The whole certificate as one line of JSON.</summary>
    public static string Json(Certificate certificate, CostDetail detail) => JsonSerializer.Serialize(CostTables.Cut(certificate, detail), _json);

    /// <summary>Tables for people.</summary>
    public static void Write(CliContext context, IAnsiConsole console, Judged judged, CostDetail detail)
    {
        var c = judged.Certificate;
        console.WriteLine();
        console.Write(Summary(context, judged));
        CostTables.Write(context, console, judged, detail);
        if (c.Violations.Length > 0)
            console.Write(Violations(context, judged, c.Violations, context.Say("违反的硬规则", "Broken hard rules")));
        if (c.SoftViolations.Length > 0)
            console.Write(SoftSummary(context, judged));
        if (judged.Solution.Unserved.Length > 0)
            console.Write(Unserved(context, judged));
    }

    private static Table Summary(CliContext context, Judged judged)
    {
        var c = judged.Certificate;
        var table = Plain(context.Say("合格证", "Certificate")).AddColumn("").AddColumn(new TableColumn("").RightAligned());
        table.HideHeaders();
        void Row(string zh, string en, string value) => table.AddRow(Markup.Escape(context.Say(zh, en)), Markup.Escape(value));
        Row("可行", "Feasible", c.Feasible ? context.Say("是", "yes") : context.Say("否", "no"));
        Row("已服务 / 未排", "Served / unserved", $"{c.Served} / {c.Unserved}");
        Row("车辆 / 趟次", "Vehicles / trips", $"{c.Vehicles} / {c.Trips}");
        foreach (var term in c.Cost.Named().Where(t => t.Cost != 0 && t.Key != "unserved"))
            Row("  " + term.Zh, "  " + term.En, Native(judged, term.Cost));
        Row("成本", "Cost", Native(judged, judged.Cost));
        if (judged.Bound is { } asked)
        {
            Row("下界(含未排)", "Lower bound, unserved included", asked.Value is { } bound ? Native(judged, bound) : context.Say("未知", "unknown"));
            Row("差距", "Gap", asked.Of(c.Cost.Total) is { } gap ? (100 * gap).ToString("0.00", CultureInfo.InvariantCulture) + " %" : context.Say("未知", "unknown"));
        }
        return table;
    }

    private static Table Violations(CliContext context, Judged judged, IReadOnlyList<Violation> list, string title)
    {
        var table = Plain(title);
        foreach (var heading in new[] { context.Say("代码", "code"), context.Say("车辆", "vehicle"), context.Say("步", "step"), context.Say("对象", "subject"), context.Say("实际", "value"), context.Say("限度", "limit") })
            table.AddColumn(heading);
        var vehicles = judged.Instance.Problem.Vehicles;
        foreach (var v in list.Take(MostShown))
        {
            table.AddRow(v.Code, v.Vehicle >= 0 && v.Vehicle < vehicles.Length ? Markup.Escape(vehicles[v.Vehicle].Id) : "-", Number(v.Step), Number(v.Subject), Number(v.Value), Number(v.Limit));
        }
        if (list.Count > MostShown)
            table.Caption(context.Say($"另有 {list.Count - MostShown} 条", $"and {list.Count - MostShown} more"));
        return table;
    }

    private static Table SoftSummary(CliContext context, Judged judged)
    {
        var table = Plain(context.Say("超过的软限度", "Soft limits passed"));
        table.AddColumn(context.Say("代码", "code")).AddColumn(new TableColumn(context.Say("次数", "times")).RightAligned()).AddColumn(new TableColumn(context.Say("成本", "cost")).RightAligned());
        foreach (var group in judged.Certificate.SoftViolations.GroupBy(v => v.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
            table.AddRow(group.Key, Number(group.Count()), Native(judged, group.Sum(v => v.Cost)));
        return table;
    }

    private static Table Unserved(CliContext context, Judged judged)
    {
        var table = Plain(context.Say("未排原因", "Why unserved"));
        table.AddColumn(context.Say("代码", "code")).AddColumn(new TableColumn(context.Say("数量", "number")).RightAligned()).AddColumn(context.Say("例", "such as"));
        foreach (var group in judged.Solution.Unserved.GroupBy(u => u.Reason.Code).OrderByDescending(g => g.Count()))
            table.AddRow(Markup.Escape(group.Key), Number(group.Count()), Markup.Escape(string.Join(", ", group.Take(3).Select(u => Name(judged.Instance.Problem, u.Request)))));
        return table;
    }

    private static string Name(Problem problem, int request) => (uint)request < (uint)problem.Requests.Length ? problem.Requests[request].Id : Number(request);

    private static Table Plain(string title) => new Table().Border(TableBorder.Simple).Title(Markup.Escape(title)).LeftAligned();

    private static string Native(Judged judged, long cost) =>
        judged.Instance.NativeCost(cost).ToString("N" + judged.Instance.CostDecimals, CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
