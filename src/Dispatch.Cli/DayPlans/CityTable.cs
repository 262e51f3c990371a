using System.Globalization;
using System.Text;

namespace Dispatch.Cli.DayPlans;

/// <summary>A city's day: a row each part and their sum, as markdown for people and one line of JSON for machines.</summary>
internal static class CityTable
{
    /// <summary>The table.</summary>
    public static string Markdown(IReadOnlyList<CityRow> rows)
    {
        var text = new StringBuilder("| part | served | unserved | yuan | price of undone, yuan | km | people | gap to bound % | search s | whole s | peak MB |\n");
        text.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var row in rows)
            text.Append(Line(row));
        var plans = rows.Select(r => r.Plan?.Certificate).OfType<Core.Domain.Plans.PlanCertificate>().ToList();
        text.Append(Text($"| **all: {plans.Count} of {rows.Count} planned** | {rows.Sum(r => r.Served)} | {rows.Sum(r => r.Unserved)} | {plans.Sum(c => c.Cost.Total - c.Cost.Unserved) / Money.PerYuan:F2} | "))
            .Append(Text($"{plans.Sum(c => c.Cost.Unserved) / Money.PerYuan:F2} | {plans.Sum(c => c.DistanceMetres) / 1000.0:F1} | {plans.Sum(c => c.People)} | | "))
            .Append(Text($"{rows.Sum(r => r.Plan?.Origin.SolveSeconds ?? 0):F1} | {rows.Sum(r => r.Seconds):F1} | {rows.Max(r => r.PeakMegabytes)} |\n"));
        return text.ToString();
    }

    /// <summary>The sum as one line of JSON.</summary>
    public static string Json(IReadOnlyList<CityRow> rows, TimeSpan elapsed) => JsonText.Of(new
    {
        parts = rows.Count,
        planned = rows.Count(r => r.Plan is not null),
        served = rows.Sum(r => r.Served),
        unserved = rows.Sum(r => r.Unserved),
        costYuan = Math.Round(rows.Sum(r => r.Plan?.Certificate is { } c ? c.Cost.Total - c.Cost.Unserved : 0) / Money.PerYuan, 2),
        unservedPriceYuan = Math.Round(rows.Sum(r => r.Plan?.Certificate?.Cost.Unserved ?? 0) / Money.PerYuan, 2),
        failed = rows.Where(r => r.Plan is null).Select(r => new { part = r.Shard.Name, fault = r.Fault }),
        seconds = Math.Round(elapsed.TotalSeconds, 2),
        peakMegabytes = rows.Max(r => r.PeakMegabytes),
    });

    private static string Line(CityRow row)
    {
        if (row.Plan is not { Certificate: { } c } plan)
            return Text($"| {row.Shard.Name} | {row.Fault.Replace('|', '/')} | | | | | | | | {row.Seconds:F1} | {row.PeakMegabytes} |\n");
        return Text($"| {row.Shard.Name} | {row.Served} | {row.Unserved} | {(c.Cost.Total - c.Cost.Unserved) / Money.PerYuan:F2} | {c.Cost.Unserved / Money.PerYuan:F2} | {c.DistanceMetres / 1000.0:F1} | {c.People} | ")
            + Text($"{100 * plan.Origin.GapOf(c.Cost.Total):F1} | {plan.Origin.SolveSeconds:F1} | {row.Seconds:F1} | {row.PeakMegabytes} |\n");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
