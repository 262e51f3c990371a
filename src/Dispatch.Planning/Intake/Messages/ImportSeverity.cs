namespace Dispatch.Planning.Intake.Messages;

/// <summary>Whether a message stops the import.</summary>
public enum ImportSeverity
{
    /// <summary>Nothing is imported while there is one.</summary>
    Error,

    /// <summary>Imported, but somebody should look.</summary>
    Warning,
}
