using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Dispatch.Planning.DailyPlan;
using Dispatch.Routing.OrTools.Exact;

namespace Dispatch.Benchmarks.Exact;

/// <summary>The cases as markdown: what they add up to, then a row each.</summary>
internal static class ExactTable
{
    public static string Markdown(List<ExactCase> cases, DateTimeOffset now)
    {
        var text = new StringBuilder("# Search against the proven optimum: small cases with every rule\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- {cases.Count} random cases (`SmallCases`): 2–4 vehicles, 4–8 requests; search: one thread, {SearchBudget.Least} iterations (as for a small day by default), seed = number of the case\n");
        text.Append(CultureInfo.InvariantCulture, $"- optimum: CP-SAT, one worker, 120 s at most; its plan passes the checker at exactly its cost\n");
        text.Append(CultureInfo.InvariantCulture, $"- {Environment.ProcessorCount} processors, {RuntimeInformation.ProcessArchitecture}; {RuntimeInformation.FrameworkDescription}; {now:yyyy-MM-dd HH:mm} UTC; shared machine\n");
        text.Append("- search: without OR-Tools; finished: the same with it, as a plan is handed out ([the last word](../../docs/search.md#the-last-word)); both are the checker's cost\n");
        text.Append("- gap = (search − optimum) ÷ optimum; routes gap: the same with the cheapest clocks and breaks for the search's routes\n");
        text.Append("- timed: the optimum's routes with the search's own clocks ([decision 0007](../../docs/decisions/0007-timing.md)); \"–\" where it finds none inside the rules\n");
        text.Append("- unserved: by the search / in the optimum\n");
        text.Append("- result: *clocks*: the routes are optimal, or the optimum's are no better with the search's clocks; *before the lock*: the optimum loads or rests before a\n  locked stop, where the search puts nothing; *not timed*: the search's clocks break a rule on the optimum's routes; *routes*: the search missed better routes\n\n");
        Summary(text, cases);
        text.Append("\n| case | vehicles | requests | activities | unserved | search | finished | its routes, best clocks | optimum | timed | gap % | routes gap % | result | search s | finished s | proof s |\n");
        text.Append("| ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |\n");
        foreach (var item in cases)
            text.Append(Row(item)).Append('\n');
        return text.ToString();
    }

    public static string Row(ExactCase c) => string.Create(CultureInfo.InvariantCulture,
        $"| {c.Number} | {c.Problem.Vehicles.Length} | {c.Problem.Requests.Length} | {c.Problem.Activities.Length} | {c.SearchUnserved} / {c.OptimumUnserved} | {c.Search} | {c.Finished} | {c.Clocks} | {c.Optimum.Cost} | {c.Timed?.ToString(CultureInfo.InvariantCulture) ?? "–"} | {c.Gap:F2} | {c.RoutesGap:F2} | {c.Verdict} | {c.SearchSeconds:F2} | {c.FinishedSeconds:F2} | {c.ExactSeconds:F1} |");

    private static void Summary(StringBuilder text, List<ExactCase> cases)
    {
        var proven = cases.Where(c => c.Optimum.Status == ExactStatus.Optimal).ToList();
        text.Append("| | cases | mean gap % | largest gap % |\n| --- | ---: | ---: | ---: |\n");
        text.Append(CultureInfo.InvariantCulture, $"| proven to the optimum | {proven.Count} of {cases.Count} | {Mean(proven, c => c.Gap):F2} | {Largest(proven, c => c.Gap):F2} |\n");
        foreach (var group in proven.GroupBy(c => c.Verdict).OrderBy(g => g.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key} | {group.Count()} | {Mean(group, c => c.Gap):F2} | {Largest(group, c => c.Gap):F2} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| optimal with the cheapest clocks for its routes | {proven.Count(c => c.Clocks == c.Optimum.Cost)} | {Mean(proven, c => c.RoutesGap):F2} (all) | {Largest(proven, c => c.RoutesGap):F2} |\n");
        var equal = proven.Count(c => c.Finished == c.Optimum.Cost);
        text.Append(CultureInfo.InvariantCulture, $"| finished equal | {equal} | {proven.Average(Left):F2} (all) | {proven.Max(Left):F2} |\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{cases.Count(c => c.Proven)} plans were proven to be cheapest while they were made. ");
        text.Append(CultureInfo.InvariantCulture, $"Seconds in all: search {cases.Sum(c => c.SearchSeconds):F0}, search with the last word {cases.Sum(c => c.FinishedSeconds):F0}, proofs of the yardstick {cases.Sum(c => c.ExactSeconds):F0} (median {Median(cases):F1}, largest {cases.Max(c => c.ExactSeconds):F1}).\n");
    }

    private static double Left(ExactCase c) => 100.0 * (c.Finished - c.Optimum.Cost!.Value) / Math.Max(1, c.Optimum.Cost.Value);

    private static double Mean(IEnumerable<ExactCase> cases, Func<ExactCase, double?> of) => cases.Average(of) ?? 0;

    private static double Largest(IEnumerable<ExactCase> cases, Func<ExactCase, double?> of) => cases.Max(of) ?? 0;

    private static double Median(List<ExactCase> cases) => cases.Select(c => c.ExactSeconds).Order().ElementAt(cases.Count / 2);
}
