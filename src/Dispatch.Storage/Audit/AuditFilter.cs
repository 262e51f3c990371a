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
}
