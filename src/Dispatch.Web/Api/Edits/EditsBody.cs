using Dispatch.Planning.Edits;

namespace Dispatch.Web.Api.Edits;

/// <summary>Edits by hand of one plan.</summary>
/// <param name="Edits">What is done, one after the other.</param>
/// <param name="Revision">The plan's revision that was seen. Left out: whichever it is.</param>
/// <param name="Override">Soft limits may be passed.</param>
/// <param name="Reason">Why; needed with an override.</param>
/// <param name="At">The instant, seconds after local midnight; by the clock when left out.</param>
internal sealed record EditsBody(EditBody[]? Edits, int? Revision = null, bool Override = false, string? Reason = null, int? At = null)
{
    private const int MostEdits = 50;
    private const int LongestReason = 400;
    private const int MostSeconds = 172_800;

    /// <summary>The edits; everything wrong with them is noted.</summary>
    public List<PlanEdit> Read(ApiQuery query)
    {
        if (Edits is not { Length: > 0 and <= MostEdits })
            query.Wrong("edits", $"{Edits?.Length ?? 0}", $"请给出 1 至 {MostEdits} 项调整。", $"Give 1 to {MostEdits} edits.");
        if (Reason is { Length: > LongestReason })
            query.Wrong("reason", Reason[..40], $"原因不超过 {LongestReason} 字。", $"A reason has at most {LongestReason} letters.");
        if (At is < 0 or > MostSeconds)
            query.Wrong("at", $"{At}", $"应为 0 至 {MostSeconds} 秒。", $"Must be 0 to {MostSeconds} seconds.");
        return [.. (Edits ?? []).Take(MostEdits).Select((e, i) => Read(query, e, i)).OfType<PlanEdit>()];
    }

    private static PlanEdit? Read(ApiQuery query, EditBody? edit, int number)
    {
        if (edit?.Kind is not { } kind)
            query.Missing($"edits/{number}/kind");
        else if (string.IsNullOrEmpty(edit.ItemId))
            query.Missing($"edits/{number}/itemId");
        else if (kind == PlanEditKind.Move && string.IsNullOrEmpty(edit.StaffId))
            query.Missing($"edits/{number}/staffId");
        else if (kind == PlanEditKind.Swap && string.IsNullOrEmpty(edit.OtherItemId))
            query.Missing($"edits/{number}/otherItemId");
        else if (edit.Start is < 0 or > MostSeconds)
            query.Wrong($"edits/{number}/start", $"{edit.Start}", $"应为 0 至 {MostSeconds} 秒。", $"Must be 0 to {MostSeconds} seconds.");
        else
            return new PlanEdit(kind, edit.ItemId) { StaffId = edit.StaffId, FromStaffId = edit.FromStaffId, BeforeItemId = edit.BeforeItemId, OtherItemId = edit.OtherItemId, Start = edit.Start };
        return null;
    }
}
