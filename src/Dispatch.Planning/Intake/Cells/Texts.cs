using System.Text;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Cells;

/// <summary>Cell types of free text, ids and codes.</summary>
internal static class Texts
{
    private const int IdLength = 64;
    private const string GuardedStarts = "=+-@\t\r\n＝＋－＠";
    private static readonly System.Buffers.SearchValues<char> _idBreakers = System.Buffers.SearchValues.Create(";；,，|、");

    /// <summary>An id: up to 64 characters without blanks and list separators.</summary>
    public static readonly CellType<string> Id = new("id", "", "", ParseId, text => text);

    /// <summary>A telephone number, free form.</summary>
    public static readonly CellType<string> Phone = Free(40);

    /// <summary>Free text of at most so many characters.</summary>
    public static CellType<string> Free(int maxLength) => new("text", "", "",
        (string text, out string value) =>
        {
            value = Unguard(text.ReplaceLineEndings("\n"));
            if (value.Length > maxLength)
                return new CellProblem(ImportCodes.TextTooLong, Figures.Plain(maxLength));
            return IsClean(value, "\n\t") ? null : new CellProblem(ImportCodes.BadCharacter);
        },
        Guard);

    /// <summary>An area code of exactly so many digits.</summary>
    public static CellType<string> AreaCode(int digits) => new("code", "", $"{digits} 位数字 / {digits} digits",
        (string text, out string value) =>
        {
            value = Narrow(text);
            return value.Length == digits && value.All(char.IsAsciiDigit) ? null : new CellProblem(ImportCodes.BadAreaCode, text, Figures.Plain(digits));
        },
        text => text);

    /// <summary>Full-width letters, digits and punctuation made narrow, as typed by Chinese input methods; damaged text is left alone.</summary>
    public static string Narrow(string text)
    {
        if (text.All(char.IsAscii))
            return text;
        return text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormKC).Trim();
    }

    /// <summary>Free text as it stands in a cell: what a spreadsheet program would take for a formula has an apostrophe in front.</summary>
    public static string Guard(string text) => NeedsGuard(text) ? "'" + text : text;

    /// <summary>The text of a cell without that apostrophe.</summary>
    public static string Unguard(string text) => text.StartsWith('\'') && NeedsGuard(text) ? text[1..] : text;

    private static bool NeedsGuard(string text)
    {
        var start = text.TrimStart('\'');
        return start.Length > 0 && GuardedStarts.Contains(start[0], StringComparison.Ordinal);
    }

    private static CellProblem? ParseId(string text, out string value)
    {
        value = text;
        if (text.Length > IdLength)
            return new CellProblem(ImportCodes.TextTooLong, Figures.Plain(IdLength));
        if (!IsClean(text, ""))
            return new CellProblem(ImportCodes.BadCharacter);
        var bad = text.Any(char.IsWhiteSpace) || text.AsSpan().IndexOfAny(_idBreakers) >= 0 || NeedsGuard(text);
        return bad ? new CellProblem(ImportCodes.BadId, text) : null;
    }

    private static bool IsClean(string text, string allowedControls)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '�' || (char.IsControl(c) && !allowedControls.Contains(c, StringComparison.Ordinal)))
                return false;
            if (!char.IsSurrogate(c))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(c, text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
