namespace Dispatch.Storage.Imports;

/// <summary>Where an import by the interface stands.</summary>
public enum ImportState
{
    /// <summary>Read and compared; nothing was changed.</summary>
    Previewed,

    /// <summary>In the registers.</summary>
    Applied,

    /// <summary>Given up by a person.</summary>
    Dropped,

    /// <summary>It has errors and cannot be applied.</summary>
    Failed,
}
