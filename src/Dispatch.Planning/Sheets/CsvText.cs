using System.Text;

namespace Dispatch.Planning.Sheets;

/// <summary>Writes csv: commas, double quotes where needed, CR LF.</summary>
public static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> _quoted = System.Buffers.SearchValues.Create("\",\r\n");

    /// <summary>Rows as csv text.</summary>
    public static string Write(IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Quote)).Append("\r\n");
        return text.ToString();
    }

    private static string Quote(string cell)
    {
        var padded = cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]));
        return padded || cell.AsSpan().IndexOfAny(_quoted) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
