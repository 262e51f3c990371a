using Dispatch.Storage.Webhooks;

namespace Dispatch.Web.Api.Webhooks;

/// <summary>A message to an address.</summary>
/// <param name="Id">Its id, the same at every attempt.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Body">The message, JSON.</param>
/// <param name="Attempt">Attempts made.</param>
/// <param name="CreatedUtc">When it was written, UTC.</param>
/// <param name="NextAttemptUtc">Not sent before, UTC. Null: no further attempt.</param>
/// <param name="DeliveredUtc">When it arrived, UTC. Null: not yet.</param>
/// <param name="LastStatus">HTTP status of the last attempt. Null: no answer.</param>
/// <param name="LastError">What went wrong last. Null: nothing.</param>
internal sealed record DeliveryView(
    Guid Id, string Kind, string Body, int Attempt, DateTime CreatedUtc, DateTime? NextAttemptUtc, DateTime? DeliveredUtc, int? LastStatus, string? LastError)
{
    public static DeliveryView Of(WebhookDeliveryRow row) => new(
        row.Id, row.Kind, row.Body, row.Attempt, row.CreatedUtc, row.NextAttemptUtc, row.DeliveredUtc, row.LastStatus, row.LastError);
}
