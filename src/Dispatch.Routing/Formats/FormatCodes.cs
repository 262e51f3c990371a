namespace Dispatch.Routing.Formats;

/// <summary>Stable codes of what can be wrong with a file given to a reader; each has a section in docs/errors.md ("formats").</summary>
public static class FormatCodes
{
    /// <summary>The content belongs to none of the known formats.</summary>
    public const string UnknownFormat = "F001_UNKNOWN_FORMAT";

    /// <summary>The file is empty.</summary>
    public const string Empty = "F002_EMPTY";

    /// <summary>The text breaks the syntax of its format.</summary>
    public const string Syntax = "F101_SYNTAX";

    /// <summary>Something required is not there.</summary>
    public const string Missing = "F102_MISSING";

    /// <summary>A value of another kind is expected.</summary>
    public const string Type = "F103_TYPE";

    /// <summary>The value lies outside its allowed range.</summary>
    public const string Range = "F104_RANGE";

    /// <summary>The same name or number is used twice.</summary>
    public const string Duplicate = "F105_DUPLICATE";

    /// <summary>The value names something that does not exist.</summary>
    public const string Reference = "F106_REFERENCE";

    /// <summary>A table or list has the wrong length.</summary>
    public const string Size = "F107_SIZE";

    /// <summary>The format allows it, Dispatch can't do it: solving without it would answer another question.</summary>
    public const string Unsupported = "F108_UNSUPPORTED";

    /// <summary>Warning: the field is not used; it changes neither what is allowed nor what it costs.</summary>
    public const string Ignored = "F109_IGNORED";

    /// <summary>Warning: no matrix is given, so straight lines stand for the roads.</summary>
    public const string StraightLine = "F110_STRAIGHT_LINE";

    /// <summary>The version of the format is not known.</summary>
    public const string Version = "F111_VERSION";

    /// <summary>Warning: an outdated field was read as its successor.</summary>
    public const string Outdated = "F112_OUTDATED";

    /// <summary>The file reads well, but the problem it states is not well formed.</summary>
    public const string Model = "F120_MODEL";
}
