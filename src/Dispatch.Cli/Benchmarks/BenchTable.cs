using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Dispatch.Cli.Benchmarks;

/// <summary>Writes runs as a markdown table, with what is needed to repeat them.</summary>
internal static class BenchTable
{
    /// <summary>The whole document.</summary>
    public static string Markdown(string set, string limit, int threads, string commit, DateTimeOffset at, IReadOnlyList<BenchRow> rows)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"# bench {set}\n\n"));
        text.Append(Invariant($"- {limit} per run, reading and checking included; {threads} thread(s)\n"));
        text.Append(Invariant($"- {Machine()}; .NET {Environment.Version}\n"));
        text.Append(Invariant($"- commit {commit}, {at:yyyy-MM-dd HH:mm} UTC\n"));
        text.Append("- cost in the family's unit, judged by the independent checker; gap to the best known value beside the instance\n\n");
        text.Append("| family | instance | seed | best known | cost | gap % | feasible | unserved | vehicles | seconds |\n");
        text.Append("| --- | --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |\n");
        foreach (var r in rows)
            text.Append(Invariant($"| {r.Case.Family} | {r.Case.Name} | {r.Seed} | {Number(r.Case.Best)} | {Number(r.Cost)} | {Gap(r.Gap)} | {(r.Feasible ? "yes" : "NO")} | {r.Unserved} | {r.Vehicles} | {r.Seconds:F1} |\n"));
        foreach (var family in rows.GroupBy(r => r.Case.Family).Where(g => g.Any(r => r.Gap is not null)))
        {
            var gaps = family.Select(r => r.Gap).OfType<double>().ToList();
            text.Append(Invariant($"| **{family.Key}** | mean of {gaps.Count} run(s) | | | | **{gaps.Average():F2}** | | | | |\n"));
        }
        return text.ToString();
    }

    private static string Machine()
    {
        const string Info = "/proc/cpuinfo";
        var model = File.Exists(Info)
            ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
        return Invariant($"{model ?? "processor unknown"}, {Environment.ProcessorCount} processor(s), {RuntimeInformation.OSArchitecture}, {(OperatingSystem.IsLinux() ? "Linux" : RuntimeInformation.OSDescription)}");
    }

    private static string Number(double? value) => value is { } v ? v.ToString("0.###", CultureInfo.InvariantCulture) : "";

    private static string Gap(double? value) => value is { } v ? v.ToString("F2", CultureInfo.InvariantCulture) : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
