using System.Globalization;
using System.Text;

namespace Dispatch.Cli.Benchmarks;

/// <summary>Writes pairs of runs as a markdown table: without OR-Tools and with it, the same seed and limit.</summary>
internal static class ShareTable
{
    /// <summary>The whole document. Of the two rows of an instance and seed the one without stands first; a row without its partner is left out.</summary>
    public static string Markdown(BenchHead head, IReadOnlyList<BenchRow> rows)
    {
        var text = new StringBuilder(head.Markdown());
        text.Append("- each instance twice, without and with OR-Tools choosing routes; its seconds are inside the limit\n");
        text.Append("- cost in the family's unit, judged by the independent checker, penalties of unserved requests left out; change = (with − without) ÷ without\n\n");
        text.Append("| family | instance | seed | cost without | cost with | change % | unserved without | with | seconds without | with | OR-Tools seconds | models | better |\n");
        text.Append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        var pairs = rows.GroupBy(r => (r.Case, r.Seed)).Select(g => g.ToList()).Where(p => p.Count == 2).Select(p => (Without: p[0], With: p[1])).ToList();
        foreach (var (without, with) in pairs)
            text.Append(Line(without, with));
        var fair = pairs.Where(p => p.Without.Unserved == p.With.Unserved).Select(p => Change(p.Without, p.With)).ToList();
        if (fair.Count > 0)
            text.Append(Invariant($"| **all** | mean of {fair.Count} pair(s) with as many served | | | | **{fair.Average():+0.00;-0.00;0.00}** | | | | | | | |\n"));
        return text.ToString();
    }

    private static string Line(BenchRow without, BenchRow with)
    {
        var share = with.Share ?? default;
        var broken = without.Feasible && with.Feasible ? "" : " INFEASIBLE";
        return Invariant($"| {with.Case.Family} | {with.Case.Name}{broken} | {with.Seed} | {without.Cost:0.###} | {with.Cost:0.###} | {Change(without, with):+0.00;-0.00;0.00} | ")
            + Invariant($"{without.Unserved} | {with.Unserved} | {without.Seconds:F1} | {with.Seconds:F1} | {share.Time.TotalSeconds:F1} | {share.Models} | {share.Gains} |\n");
    }

    private static double Change(BenchRow without, BenchRow with) => 100 * (with.Cost - without.Cost) / without.Cost;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
