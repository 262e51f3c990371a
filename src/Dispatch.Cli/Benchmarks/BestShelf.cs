using System.Globalization;
using Dispatch.Cli.Solving;

namespace Dispatch.Cli.Benchmarks;

/// <summary>
/// Keeps solutions that are cheaper than the best published ones: a solution file each, in its family's format, and a line in <c>records.csv</c>. A solution
/// dearer than the one kept leaves it alone. Safe to use from several threads.
/// </summary>
internal sealed class BestShelf
{
    private const string Index = "records.csv";
    private const string Heading = "family,instance,published,cost,gain_percent,vehicles,seed,seconds,limit,commit,date";
    private readonly string? _folder;
    private readonly Lock _lock = new();

    /// <param name="folder">The folder; null: nothing is kept.</param>
    public BestShelf(string? folder) => _folder = folder;

    /// <summary>The shelf of the repository that holds the working folder; null outside one.</summary>
    public static string? Usual() => BenchData.Repository(Environment.CurrentDirectory) is { } root ? Path.Combine(root, "benchmarks", "results", "best") : null;

    /// <summary>Puts a run's solution on the shelf where it belongs there. True: it was.</summary>
    /// <param name="row">The run.</param>
    /// <param name="judged">Its solution.</param>
    /// <param name="head">Limit, commit and date of the measurement.</param>
    public bool Keep(BenchRow row, Judged judged, BenchHead head)
    {
        if (_folder is null || !row.IsNewBest)
            return false;
        lock (_lock)
        {
            Directory.CreateDirectory(_folder);
            var index = Path.Combine(_folder, Index);
            var lines = File.Exists(index) ? File.ReadAllLines(index).Skip(1).ToList() : [];
            var key = $"{row.Case.Family},{row.Case.Name},";
            if (lines.Find(l => l.StartsWith(key, StringComparison.Ordinal)) is { } kept && Cost(kept) <= row.Cost)
                return false;
            lines.RemoveAll(l => l.StartsWith(key, StringComparison.Ordinal));
            lines.Add(Line(row, head));
            SolutionFiles.Write(judged, Path.Combine(_folder, row.Case.Family, row.Case.Name + judged.Instance.Format.SolutionExtension));
            File.WriteAllLines(index, [Heading, .. lines.Order(StringComparer.Ordinal)]);
            return true;
        }
    }

    private static double Cost(string line) => double.Parse(line.Split(',')[3], CultureInfo.InvariantCulture);

    private static string Line(BenchRow row, BenchHead head) => string.Create(CultureInfo.InvariantCulture,
        $"{row.Case.Family},{row.Case.Name},{row.Case.Best:0.###},{row.Cost:0.###},{-row.Gap:0.000},{row.Vehicles},{row.Seed},{row.Seconds:F0},{head.Limit.Replace(',', ' ')},{head.Commit},{head.At:yyyy-MM-dd}");
}
