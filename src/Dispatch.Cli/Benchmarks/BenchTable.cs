using System.Globalization;
using System.Text;

namespace Dispatch.Cli.Benchmarks;

/// <summary>Writes runs as a markdown table, with what is needed to repeat them.</summary>
internal static class BenchTable
{
    /// <summary>The whole document.</summary>
    public static string Markdown(BenchHead head, IReadOnlyList<BenchRow> rows)
    {
        var text = new StringBuilder(head.Markdown());
        text.Append("- cost in the family's unit, judged by the independent checker; gap to the best known value beside the instance\n\n");
        text.Append("| family | instance | seed | best known | cost | gap % | feasible | served | unserved | teams complete | vehicles | iterations | seconds |\n");
        text.Append("| --- | --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var r in rows)
            text.Append(Invariant($"| {r.Case.Family} | {r.Case.Name} | {r.Seed} | {Number(r.Case.Best)} | {Number(r.Cost)} | {Gap(r.Gap)}{(r.IsNewBest ? " new best" : "")} | {(r.Feasible ? "yes" : "NO")} | {r.Requests - r.Unserved} | {r.Unserved} | {r.Teams} | {r.Vehicles} | {r.Iterations} | {r.Seconds:F1} |\n"));
        foreach (var family in rows.GroupBy(r => r.Case.Family).Where(g => g.Any(r => r.Gap is not null)))
        {
            var gaps = family.Select(r => r.Gap).OfType<double>().ToList();
            text.Append(Invariant($"| **{family.Key}** | mean of {gaps.Count} of {family.Count()} run(s) | | | | **{gaps.Average():F2}** | | | | | | | |\n"));
            text.Append(Invariant($"| **{family.Key}** | largest | | | | {gaps.Max():F2} | | | | | | | |\n"));
        }
        return text.ToString();
    }

    private static string Number(double? value) => value is { } v ? v.ToString("0.###", CultureInfo.InvariantCulture) : "";

    private static string Gap(double? value) => value is { } v ? v.ToString("F2", CultureInfo.InvariantCulture) : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
