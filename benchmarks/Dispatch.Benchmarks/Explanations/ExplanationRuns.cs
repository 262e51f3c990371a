using System.Globalization;
using System.Text;
using Dispatch.TestData;

namespace Dispatch.Benchmarks.Explanations;

/// <summary>explanations [COUNT] [OUT.md]: judges the proposed smallest changes of small cases by trying everything, and writes the table.</summary>
internal static class ExplanationRuns
{
    private const int Usual = 1_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var wanted = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Usual;
        var (judged, seconds) = (new List<ExplanationProof>(), new List<double>());
        var seed = 0UL;
        while (judged.Count < wanted)
        {
            var began = TimeProvider.System.GetTimestamp();
            if (ExplanationProof.Of(++seed) is not { } proof)
                continue;
            judged.Add(proof);
            seconds.Add(TimeProvider.System.GetElapsedTime(began).TotalSeconds);
            if (proof.Fault is not null || judged.Count % 50 == 0)
                await Console.Error.WriteLineAsync($"{judged.Count} of {wanted}, seed {seed}: {proof.Fault ?? "well"} {(proof.Fault is null ? null : proof.Change)}").ConfigureAwait(false);
        }

        var text = Table(judged, seconds, seed);
        await Console.Out.WriteLineAsync(text).ConfigureAwait(false);
        if (args.Length > 1)
            await File.WriteAllTextAsync(args[1], text).ConfigureAwait(false);
        return judged.TrueForAll(p => p.Fault is null) ? 0 : 2;
    }

    private static string Table(List<ExplanationProof> judged, List<double> seconds, ulong seeds)
    {
        var text = new StringBuilder();
        text.AppendLine("# Explanations proven by trying everything").AppendLine()
            .AppendLine($"`dotnet run -c Release --project benchmarks/Dispatch.Benchmarks -- explanations {judged.Count} benchmarks/results/explanations.md`").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"{judged.Count:N0} small days whose plan leaves a visit out (seeds 1 to {seeds}; those that leave nothing out are passed over). For each, the smallest single change is")
            .AppendLine("searched as [docs/explanations.md](../../docs/explanations.md) says, and judged by trying every order of every visit with every person (`tests/Dispatch.TestData/ExhaustiveFit.cs`).").AppendLine()
            .AppendLine("| proposed | cases | sizes | admits the visit | no smaller one does |").AppendLine("| --- | ---: | --- | ---: | ---: |");
        foreach (var kind in judged.GroupBy(p => p.Change?.GetType().Name ?? "nothing of the family").OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var sizes = kind.Where(p => p.Change is not null).Select(p => p.Change!.Size).DefaultIfEmpty(0).ToList();
            var works = kind.Count(p => p.Change is not null && (p.Fault is null || p.Fault.Contains("would have done", StringComparison.Ordinal)));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} | {(kind.First().Change is null ? "–" : $"{sizes.Min()}–{sizes.Max()}")} | {(kind.First().Change is null ? "–" : $"{works}")} | {kind.Count(p => p.Fault is null)} |");
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Cases that failed: {judged.Count(p => p.Fault is not null)}. Smaller changes ruled out: {judged.Sum(p => p.Smaller):N0}. Median {seconds.Order().ElementAt(seconds.Count / 2):F2} s a case, all of them {seconds.Sum():F0} s on one core.");
        return text.ToString();
    }
}
