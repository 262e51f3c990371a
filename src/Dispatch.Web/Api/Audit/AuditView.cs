using System.Text.Json;
using Dispatch.Storage.Audit;

namespace Dispatch.Web.Api.Audit;

/// <summary>A line of the audit record.</summary>
/// <param name="Seq">Its number, without gaps.</param>
/// <param name="AtUtc">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">With what.</param>
/// <param name="Details">Particulars. Null: none.</param>
/// <param name="Hash">SHA-256 of the line and the one before, lower-case hex.</param>
internal sealed record AuditView(long Seq, DateTime AtUtc, string Actor, string Action, string Subject, JsonElement? Details, string Hash)
{
    public static AuditView Of(AuditRow row) => new(
        row.Seq, row.AtUtc, row.Actor, row.Action, row.Subject, row.Details.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(row.Details), row.Hash);
}
