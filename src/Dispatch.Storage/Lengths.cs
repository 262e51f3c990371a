namespace Dispatch.Storage;

/// <summary>Longest texts of the columns that are searched or compared, UTF-16 units; documents have no limit.</summary>
internal static class Lengths
{
    /// <summary>A state word.</summary>
    public const int State = 16;

    /// <summary>A kind of event, job or deed.</summary>
    public const int Kind = 48;

    /// <summary>An administrative code, a SHA-256 in hex, an id of the registers in a plan.</summary>
    public const int Code = 64;

    /// <summary>Who did it, or on which node.</summary>
    public const int Person = 100;

    /// <summary>An id of an order or visit, a key of a register.</summary>
    public const int Key = 200;

    /// <summary>A sentence written by a person.</summary>
    public const int Note = 1_000;

    /// <summary>A text cut to a column's length, never inside a character; the document has it whole.</summary>
    public static string? Cut(string? text, int length) =>
        text is null || text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
