using System.Globalization;

namespace Dispatch.Cli.Benchmarks;

/// <summary>Reads the best known costs that lie beside the instances.</summary>
internal static class BestKnown
{
    /// <summary>The "Cost" line of a solution file, divided by the family's scale; null when there is none.</summary>
    public static double? OfSolution(string file, double scale)
    {
        if (!File.Exists(file))
            return null;
        var line = File.ReadLines(file).LastOrDefault(l => l.StartsWith("Cost", StringComparison.OrdinalIgnoreCase));
        return line is not null && double.TryParse(line["Cost".Length..].TrimStart(':', ' '), CultureInfo.InvariantCulture, out var cost) ? cost / scale : null;
    }

    /// <summary>Instance file name → cost, from a csv with these two columns among others; empty when there is no such file.</summary>
    public static IReadOnlyDictionary<string, double> OfTable(string file)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        var rows = File.Exists(file) ? File.ReadLines(file).Select(l => l.Split(',')).ToList() : [];
        if (rows.Count == 0)
            return best;
        var (name, cost) = (Array.IndexOf(rows[0], "instance"), Array.IndexOf(rows[0], "cost"));
        foreach (var row in rows.Skip(1).Where(r => name >= 0 && cost >= 0 && r.Length > Math.Max(name, cost)))
            best[row[name]] = double.Parse(row[cost], CultureInfo.InvariantCulture);
        return best;
    }
}
