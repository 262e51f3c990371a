namespace Dispatch.Storage.Audit;

/// <summary>One line of the audit record. Written once, never changed; each carries the hash of the one before it.</summary>
public sealed class AuditRow
{
    /// <summary>1 for the first, then without a gap.</summary>
    public required long Seq { get; init; }

    /// <summary>When, UTC, whole milliseconds.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, a word of at most 48 letters.</summary>
    public required string Action { get; init; }

    /// <summary>With what: a plan's id, a day, a file.</summary>
    public required string Subject { get; init; }

    /// <summary>Particulars, JSON.</summary>
    public required string Details { get; init; }

    /// <summary>Hash of the line before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of the previous hash and this line's content, lower-case hex.</summary>
    public required string Hash { get; init; }
}
