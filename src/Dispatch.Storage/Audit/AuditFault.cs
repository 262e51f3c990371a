namespace Dispatch.Storage.Audit;

/// <summary>How the audit record is broken.</summary>
public enum AuditFault
{
    /// <summary>The line is not there; a later one is.</summary>
    Missing,

    /// <summary>It does not follow the line before.</summary>
    Unchained,

    /// <summary>Its content is not what was hashed.</summary>
    Changed,

    /// <summary>The end of the record is cut off or forged: it is not what the head row says.</summary>
    WrongEnd,
}
