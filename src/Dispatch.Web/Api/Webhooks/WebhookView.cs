using System.Text.Json;
using Dispatch.Storage.Webhooks;

namespace Dispatch.Web.Api.Webhooks;

/// <summary>An address that is told what happens.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where.</param>
/// <param name="Kinds">What it is told of.</param>
/// <param name="Scope">Only what concerns this street or district. Null: everything.</param>
/// <param name="CreatedUtc">When it was made, UTC.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="DisabledUtc">When it was switched off, UTC. Null: it is on.</param>
/// <param name="Secret">The secret of the signature; only in the answer that makes the address.</param>
internal sealed record WebhookView(
    Guid Id, string Url, IReadOnlyList<string> Kinds, string? Scope, DateTime CreatedUtc, string CreatedBy, DateTime? DisabledUtc, string? Secret)
{
    public static WebhookView Of(WebhookRow row, string? secret = null) => new(
        row.Id, row.Url, JsonSerializer.Deserialize<string[]>(row.Kinds)!, row.ScopeCode, row.CreatedUtc, row.CreatedBy, row.DisabledUtc, secret);
}
