namespace Dispatch.Storage.Imports;

/// <summary>An import: the files handed over and what they would change.</summary>
public sealed class ImportRow
{
    /// <summary>Made by the program.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it came, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Who handed it over.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Where it stands.</summary>
    public required ImportState State { get; set; }

    /// <summary>Street or district code. Null: everything.</summary>
    public string? ScopeCode { get; init; }

    /// <summary>Errors and differences, JSON.</summary>
    public required string Document { get; set; }

    /// <summary>Hash of the registers it was compared with, lower-case hex: applied only to these.</summary>
    public required string BaseHash { get; set; }

    /// <summary>When it was applied, UTC. Null: not yet.</summary>
    public DateTime? AppliedUtc { get; set; }

    /// <summary>Counts up with each change of the row: the concurrency token, set in code.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>The files as they came, packed.</summary>
    public required byte[] Files { get; set; }
}
