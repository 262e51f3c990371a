namespace Dispatch.Storage.Webhooks;

/// <summary>One message to one address, until it has arrived or is given up.</summary>
public sealed class WebhookDeliveryRow
{
    /// <summary>Made by the program; the receiver knows repeats by it.</summary>
    public required Guid Id { get; init; }

    /// <summary>To whom.</summary>
    public required Guid WebhookId { get; init; }

    /// <summary>What happened.</summary>
    public required string Kind { get; init; }

    /// <summary>The message, JSON.</summary>
    public required string Body { get; init; }

    /// <summary>Attempts made.</summary>
    public int Attempt { get; set; }

    /// <summary>Not sent before, UTC. Null: no further attempt.</summary>
    public DateTime? NextAttemptUtc { get; set; }

    /// <summary>When it arrived, UTC. Null: not yet.</summary>
    public DateTime? DeliveredUtc { get; set; }

    /// <summary>HTTP status of the last attempt. Null: no answer.</summary>
    public int? LastStatus { get; set; }

    /// <summary>What went wrong at the last attempt. Null: nothing.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }
}
