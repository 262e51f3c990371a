namespace Dispatch.Storage.Webhooks;

/// <summary>An address of another system that is told what happens.</summary>
public sealed class WebhookRow
{
    /// <summary>Made by the program.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it is told.</summary>
    public required string Url { get; set; }

    /// <summary>Secret of the signature, protected by the installation's keys.</summary>
    public required string SecretProtected { get; set; }

    /// <summary>What it is told of, JSON array of words.</summary>
    public required string Kinds { get; set; }

    /// <summary>Only what concerns this street or district. Null: everything.</summary>
    public string? ScopeCode { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was switched off, UTC. Null: it is on.</summary>
    public DateTime? DisabledUtc { get; set; }

    /// <summary>Counts up with each change of the row: the concurrency token, set in code.</summary>
    public int Revision { get; set; } = 1;
}
