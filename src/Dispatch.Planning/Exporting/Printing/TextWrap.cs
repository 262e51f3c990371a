namespace Dispatch.Planning.Exporting.Printing;

/// <summary>Breaks texts into lines.</summary>
internal static class TextWrap
{
    /// <summary>
    /// Breaks between any two characters, as Chinese is set, but not inside a run of letters and figures that fits a line. Control characters are left out.
    /// </summary>
    /// <param name="text">The text; its own line breaks stay.</param>
    /// <param name="width">Width of a line.</param>
    /// <param name="measure">Width of a piece of text, in the same unit.</param>
    public static List<string> Lines(string text, double width, Func<string, double> measure)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = string.Concat(paragraph.Where(c => !char.IsControl(c))).Trim();
            while (rest.Length > 0)
            {
                var length = Fitting(rest, width, measure);
                lines.Add(rest[..length].TrimEnd());
                rest = rest[length..].TrimStart();
            }
        }

        return lines;
    }

    private static int Fitting(string text, double width, Func<string, double> measure)
    {
        if (measure(text) <= width)
            return text.Length;
        var length = 1;
        while (length < text.Length && measure(text[..(length + 1)]) <= width)
            length++;
        if (char.IsHighSurrogate(text[length - 1]))
            length = length > 1 ? length - 1 : 2;
        var word = length;
        while (word > 0 && char.IsAsciiLetterOrDigit(text[word]) && char.IsAsciiLetterOrDigit(text[word - 1]))
            word--;
        return word > 0 ? word : length;
    }
}
