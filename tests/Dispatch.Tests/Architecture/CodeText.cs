using System.Text;

namespace Dispatch.Tests.Architecture;

/// <summary>Blanks comments and literals out of C# text, so that rules read only code.</summary>
internal static class CodeText
{
    public static string WithoutCommentsAndLiterals(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = EndOfSkipped(text, i);
            if (end == i)
            {
                kept.Append(text[i++]);
                continue;
            }
            for (; i < end; i++)
                kept.Append(text[i] is '\n' ? '\n' : ' ');
        }
        return kept.ToString();
    }

    // The index after the comment or literal that begins at i; i itself when none does.
    private static int EndOfSkipped(string text, int i)
    {
        if (Begins(text, i, "//"))
            return Until(text, i, "\n", 0);
        if (Begins(text, i, "/*"))
            return Until(text, i + 2, "*/", 2);
        if (Begins(text, i, "\"\"\""))
            return Until(text, i + 3, "\"\"\"", 3);
        if (Begins(text, i, "@\"") || Begins(text, i, "@$\"") || Begins(text, i, "$@\""))
            return EndOfVerbatim(text, text.IndexOf('"', i) + 1);
        if (text[i] is '"' or '\'')
            return EndOfQuoted(text, i + 1, text[i]);
        return i;
    }

    private static bool Begins(string text, int i, string mark) => string.CompareOrdinal(text, i, mark, 0, mark.Length) == 0;

    private static int Until(string text, int from, string mark, int markLength)
    {
        var at = text.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + markLength;
    }

    private static int EndOfVerbatim(string text, int i)
    {
        while (i < text.Length && (text[i] != '"' || Begins(text, i, "\"\"")))
            i += text[i] == '"' ? 2 : 1;
        return Math.Min(i + 1, text.Length);
    }

    // Ends at the closing quote, or at the line's end where there is none.
    private static int EndOfQuoted(string text, int i, char quote)
    {
        while (i < text.Length && text[i] != quote && text[i] != '\n')
            i += text[i] == '\\' ? 2 : 1;
        return Math.Min(i + 1, text.Length);
    }
}
