namespace Dispatch.Storage.Audit;

/// <summary>Which lines of the record. What is null does not narrow.</summary>
public sealed record AuditFilter
{
    /// <summary>Only those about this subject.</summary>
    public string? Subject { get; init; }

    /// <summary>Only those of this actor.</summary>
    public string? Actor { get; init; }

    /// <summary>Only those of this deed.</summary>
    public string? Action { get; init; }

    /// <summary>Only those from this instant on, UTC.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>Only those before this instant, UTC.</summary>
    public DateTime? UntilUtc { get; init; }
}
