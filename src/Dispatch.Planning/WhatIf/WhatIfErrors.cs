namespace Dispatch.Planning.WhatIf;

/// <summary>Stable codes of what is wrong with assumptions; each has a section in docs/errors.md.</summary>
public static class WhatIfErrors
{
    /// <summary>No assumption is given.</summary>
    public const string Nothing = "E301_NOTHING";

    /// <summary>An assumption names something that is not in the registers.</summary>
    public const string Unknown = "E302_UNKNOWN";

    /// <summary>A number of an assumption is out of its range.</summary>
    public const string Number = "E303_NUMBER";
}
