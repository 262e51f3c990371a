namespace Dispatch.Planning.Intake.Entries;

/// <summary>What the values of a field are in JSON.</summary>
public enum EntryKind
{
    /// <summary>Free text, ids, codes, clock times, windows: a string.</summary>
    Text,

    /// <summary>A date, "yyyy-MM-dd".</summary>
    Date,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    YesNo,
}
