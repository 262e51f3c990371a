namespace Dispatch.Planning.Intake.Entries;

/// <summary>What is done with an entry.</summary>
public enum EntryAct
{
    /// <summary>A new one.</summary>
    Create,

    /// <summary>Some of its fields get other values.</summary>
    Change,

    /// <summary>It goes; refused while others name it.</summary>
    Remove,
}
