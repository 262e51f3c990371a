namespace Dispatch.Planning.Intake;

/// <summary>What becomes of stored rows that an imported table does not hold.</summary>
public enum MissingRows
{
    /// <summary>They stay: an import adds and changes, it never deletes. The default.</summary>
    Keep,

    /// <summary>They are removed from the tables that are imported (other tables are left alone). Asked for by the user only.</summary>
    Remove,
}
