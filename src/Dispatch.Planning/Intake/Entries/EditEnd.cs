namespace Dispatch.Planning.Intake.Entries;

/// <summary>How an edit ended.</summary>
public enum EditEnd
{
    /// <summary>The registers are as wanted.</summary>
    Done,

    /// <summary>Something is wrong with it; see the errors.</summary>
    Faulty,

    /// <summary>There is no such entry, or it is not the caller's.</summary>
    NoEntry,

    /// <summary>The entry would not be the caller's.</summary>
    Outside,

    /// <summary>An entry of that key is there already.</summary>
    Exists,

    /// <summary>The entry is not as the caller saw it.</summary>
    Changed,

    /// <summary>Others kept changing the registers.</summary>
    Busy,
}
