using Dispatch.Core.Geo;

namespace Dispatch.Cli.RoadData;

/// <summary>Writes a matrix as CSV: from, to, seconds, metres; a row for every ordered pair of different rows; empty where no way leads.</summary>
internal static class MatrixCsv
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<NamedPoint> points, TravelMatrix travel)
    {
        writer.Write("from,to,seconds,metres\n");
        for (var from = 0; from < points.Count; from++)
            for (var to = 0; to < points.Count; to++)
                if (from != to)
                    writer.Write($"{Quoted(points[from].Id)},{Quoted(points[to].Id)},{Figure(travel.Duration(from, to))},{Figure(travel.Distance(from, to))}\n");
    }

    private static string Figure(int value) => value == TravelMatrix.Unreachable ? "" : $"{value}";

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
