namespace Dispatch.Storage.Audit;

/// <summary>The single row that names the last line of the audit record. Whoever appends takes it first, so that lines never fork.</summary>
public sealed class AuditHead
{
    /// <summary>The only key.</summary>
    public const int OnlyId = 1;

    /// <summary>What the first line follows.</summary>
    public const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Number of the last line; 0: none.</summary>
    public long Seq { get; set; }

    /// <summary>Its hash, or <see cref="NoHash"/>.</summary>
    public string Hash { get; set; } = NoHash;
}
